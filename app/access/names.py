"""The nine roles, as people call them; each is one duty in one area."""

from app.identity.actor import Duty
from app.kit.i18n import N_

ROLES = {
    Duty.READ: N_("läsare"),
    Duty.CODE: N_("moderator"),
    Duty.WRITE: N_("skribent"),
    Duty.LOG: N_("loggare"),
    Duty.SIGN: N_("undertecknare"),
    Duty.COMMUNICATE: N_("kommunikatör"),
    Duty.ADMINISTER: N_("administratör"),
    Duty.DISPOSE: N_("registrator och dataskydd"),
    Duty.AUDIT: N_("revisor"),
}
EXPLAINED = {
    Duty.READ: N_("läser inspel"),
    Duty.CODE: N_("ger inspel tema, maskerar och hänvisar"),
    Duty.WRITE: N_("skriver löften och dialoger"),
    Duty.LOG: N_("loggar det som är gjort"),
    Duty.SIGN: N_("skriver under för organisationen"),
    Duty.COMMUNICATE: N_("svarar i dialoger"),
    Duty.ADMINISTER: N_("bjuder in och ger roller"),
    Duty.DISPOSE: N_("beslutar om gallring"),
    Duty.AUDIT: N_("läser hela organisationens logg"),
}
