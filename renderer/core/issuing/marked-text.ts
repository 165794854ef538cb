/** Text that says itself how it is marked. */

/** "OFFICIAL-SENSITIVE", also with another dash or blank between. */
export const markedSensitive = /\bOFFICIAL[-–: \u00a0]{1,2}SENSITIVE\b/u;

/** "SECRET" and "TOP SECRET" in capitals. */
export const markedSecret = /\b(?:TOP SECRET|SECRET)\b/u;
