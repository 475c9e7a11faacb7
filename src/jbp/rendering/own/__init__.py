"""Templates that jbp does not ship: what they may do, how they are laid out, and what is said of their mistakes.

A template may come from somebody who proposes a change, as a plan may. So it sees plain frozen values alone, calls
nothing but what is named here, and runs in a process of its own that `jbp.workspace.sandbox` starts and limits. What
comes back from there is text, and is looked at before anybody is shown it.
"""
