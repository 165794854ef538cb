/**
 * Significant events in figures: incidents of polling day, and what the register says of communities and of politics.
 *
 * Reference: APP Policing elections, post-election debrief: significant events (community and political issues).
 */
import { type Allegation, type Standing, standings } from '../cases/allegation';
import { type Matter, openMatters } from '../polling-day/day-log';
import type { CompileGiven } from './compile-given';
import { countOf, ofOperation, type OwnGroup } from './figures';
import type { DayRead } from './incidents';

/** Harms of the guidance that touch a community rather than one person. */
const communityHarms: readonly string[] = [
  'disorder',
  'notified-protest',
  'spontaneous-protest',
  'hate-crime',
];

/** Those whom politics puts in the way of harm. */
const politicalStandings: readonly Standing[] = standings
  .map(({ id }) => id)
  .filter((id) => !['official', 'elector', 'other'].includes(id));

/** Every group under this heading. */
export function eventGroups({ records, operation }: CompileGiven, day: DayRead): readonly OwnGroup[] {
  const reports = ofOperation(records.allegations, operation);
  const logged = { kind: 'day-log-entry', outOf: day.incidents.length } as const;
  const concerns = ({ concerned }: Allegation) =>
    concerned.some(({ standing, side }) => side === 'wronged' && politicalStandings.includes(standing));
  return [
    {
      id: 'significant-events',
      title: 'Significant events',
      source: 'Log of polling day; register of allegations and incidents',
      figures: [
        countOf({
          id: 'events-incidents',
          label: 'Incidents of polling day',
          kind: 'day-log-entry',
          records: day.incidents,
        }),
        countOf({
          id: 'events-community',
          label: 'of which community: disorder, protest, hate crime',
          ...logged,
          records: day.incidents.filter(({ harmId }) => communityHarms.includes(harmId ?? '')),
        }),
        countOf({
          id: 'events-left-open',
          label: 'Matters of the log that are still open',
          kind: 'day-log-entry',
          records: leftOpen(day).map(({ first }) => first),
        }),
        countOf({
          id: 'events-reported',
          label: 'Incidents reported before and after the day',
          kind: 'allegation',
          records: reports.filter(({ kind }) => kind === 'incident'),
        }),
        countOf({
          id: 'events-disorder',
          label: 'Reports of disorder',
          kind: 'allegation',
          records: reports.filter(({ stream }) => stream === 'disorder'),
        }),
        countOf({
          id: 'events-political',
          label: 'Reports in which a candidate, agent, campaigner or holder of office was wronged',
          kind: 'allegation',
          records: reports.filter(concerns),
        }),
        countOf({
          id: 'events-intimidation',
          label: 'Reports of intimidation, harassment and threats',
          kind: 'allegation',
          records: reports.filter(({ stream }) => stream === 'intimidation'),
        }),
      ],
      caution: '',
      isRecorded: day.log.length > 0 || reports.length > 0,
      isOpenEnded: false,
    },
  ];
}

function leftOpen({ log }: DayRead): readonly Matter[] {
  return log.some(({ entry }) => entry.isOpen) ? openMatters(log) : [];
}
