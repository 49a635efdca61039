"""The words round a name, and the endings of words, that the rules go by."""

from app.masking.lexicon import sets

SETS = sets("cues.txt")

CALLED = SETS["called"]
FILLERS = SETS["fillers"] - CALLED
ROLES = SETS["roles"]
PERSONS = ROLES | {"person", "personen", "samma"}
FORMAL = SETS["formal"]
HOUSEHOLDS = SETS["households"]
WEAK = SETS["weak"]
KIN, POSSESSIVES = SETS["kin"], SETS["possessives"]
CONJUNCTIONS = SETS["conjunctions"]
OPENERS = SETS["openers"]
POINTING = SETS["pointing"]
FRAMES, FLOORS = SETS["frames"], SETS["floors"]
PARTICLES = SETS["particles"]
AFTER_NAMES = SETS["after_names"]

ACTS = SETS["acts"]
DOING = ACTS | SETS["being"]
FIRST_DOING = DOING | CONJUNCTIONS

PLACE_PREPOSITIONS = SETS["place_prepositions"]
CLOSE = SETS["close"]
PLACES_BEFORE = SETS["places_before"]
PLACES_AFTER = SETS["places_after"]
AROUND_PLACES = PLACE_PREPOSITIONS | PLACES_BEFORE
NEVER_BEFORE_NAMES = SETS["never_before_names"] | AROUND_PLACES
NEVER_ON_PLATES = SETS["never_on_plates"]
GANGS, HOUSE_KINDS = SETS["gangs"], SETS["house_kinds"]
MAIL_HOSTS = SETS["mail_hosts"]
STREET_WORDS, STREET_ADJECTIVES = SETS["street_words"], SETS["street_adjectives"]
NO_STREETS = SETS["no_streets"]

# As tuples, for str.endswith.
VERB_ENDINGS = tuple(SETS["verb_endings"])
ROLE_ENDINGS = tuple(SETS["role_endings"])
STREET_ENDINGS = tuple(SETS["street_endings"])
LIKELY_STREET_ENDINGS = tuple(SETS["likely_street_endings"])
SURE_SURNAME_ENDINGS = tuple(SETS["sure_surname_endings"])
CLEAR_SURNAME_ENDINGS = tuple(SETS["clear_surname_endings"])
SURNAME_ENDINGS = tuple(SETS["surname_endings"])
PLACE_ENDINGS = tuple(SETS["place_endings"])
BENT_ENDINGS = tuple(SETS["bent_endings"])
