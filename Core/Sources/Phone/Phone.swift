// The doors of the module follow.
