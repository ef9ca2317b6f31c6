"""How a shell asks gia to complete what somebody types."""

# What it sets when somebody types the tab key.
VRAAG_VAN_SHELL = "_GIA_COMPLETE"
