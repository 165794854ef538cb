/**
 * The eight headings under which an election is debriefed.
 *
 * Reference: APP Policing elections, post-election debrief: what should be considered when debriefing.
 */
export const debriefHeadings = [
  { id: 'planning', name: 'Planning and preparation' },
  { id: 'polling-day', name: 'Polling day and the count' },
  { id: 'allegations', name: 'Allegations received' },
  { id: 'events', name: 'Significant events' },
  { id: 'investigations', name: 'Investigations' },
  { id: 'partners', name: 'Feedback from partners' },
  { id: 'media', name: 'Media interest' },
  { id: 'learning', name: 'New law and organisational learning' },
] as const;
export type DebriefHeadingId = (typeof debriefHeadings)[number]['id'];

export const debriefHeadingIds = debriefHeadings.map(({ id }) => id) as [
  DebriefHeadingId,
  ...DebriefHeadingId[],
];
