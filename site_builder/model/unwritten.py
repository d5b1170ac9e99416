"""What a stub says where an author has to say something: sentences that must never be published."""

SUMMARY = "Say in one sentence what a reader should know."
SEARCHED = "Say where you looked."
ORIGINAL = "Say what the original says."
