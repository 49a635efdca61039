"""The wording checker: each rule and each trap by name, and any text at all."""
