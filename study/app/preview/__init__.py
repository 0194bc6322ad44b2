"""A lesson file as its author sees it while writing: followed on the disk, drawn beside its problems."""
