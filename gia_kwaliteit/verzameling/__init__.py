"""The edge of an overzicht: finding many werkboeken and having them read, here, in processes or on a cluster."""
