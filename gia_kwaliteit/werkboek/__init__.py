"""The Excel side of gia, and the only place that knows about cells."""
