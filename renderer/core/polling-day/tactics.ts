/**
 * What always holds of evidence at polling stations, whatever a force has written.
 *
 * Reference: APP Policing elections, Key roles and planning, election-day considerations.
 */

/** In our own words: two facts for the screen and for every briefing of officers. */
export const cameraFacts: readonly string[] = [
  'CCTV is not allowed inside a polling station.',
  'Cameras fixed outside some of the buildings may have seen what happened: find out who holds the recordings.',
];
