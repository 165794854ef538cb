/** The round of a team as an ordered list; the order can be changed by hand and put back. */
import { Button } from '@mantine/core';
import { type KeyboardEvent, useRef } from 'react';
import { Link } from 'react-router';
import { counted } from '../../core/documents/blocks';
import { distanceWords } from '../../core/polling-day/assumptions';
import { lengthWords } from '../../core/polling-day/hours';
import { visitWords } from '../../core/polling-day/proposals';
import { movedStop, type Stop, unplacedSentence } from '../../core/polling-day/rounds';
import type { TeamLoad } from '../../core/polling-day/workload';
import { asId } from '../../core/foundation/ids';
import { stopName } from './round-plot';
import { useChange } from './use-edits';
import { deployedPath } from './words';

/** Alt and an arrow key move the stop that has the keyboard. */
export function RoundList({ load }: { readonly load: TeamLoad }) {
  const { team, round, rounds, metres, drivingMinutes, visitMinutes, start } = load;
  const change = useChange('teams');
  const list = useRef<HTMLOListElement>(null);
  const save = (order: readonly string[]) =>
    change(
      team.id,
      (now) => ({ ...now, order: order.map((id) => asId<'Station'>(id)) }),
      'Change the order of a round',
    );
  const move = (at: number, by: number) => {
    const to = at + by;
    if (to < 0 || to >= round.stops.length || !save(movedStop(round.stops, at, by))) return;
    // The keyboard goes with the stop that was moved.
    requestAnimationFrame(() => list.current?.querySelectorAll<HTMLElement>('[data-stop]')[to]?.focus());
  };
  const onKeyDown = (event: KeyboardEvent, at: number) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    move(at, event.key === 'ArrowUp' ? -1 : 1);
  };
  return (
    <div className="stack-tight">
      <div className="row-apart">
        <p>
          <strong>
            {counted(round.stops.length, 'place', 'places')}, {counted(rounds, 'round', 'rounds')},{' '}
            {distanceWords(metres)} in all
          </strong>
          : {lengthWords(drivingMinutes)} of driving and {lengthWords(visitMinutes)} at stations. One whole
          round is {distanceWords(round.metres)}.
        </p>
        <div className="row">
          <span>{round.isByHand ? 'Order chosen by hand' : 'Order by distance'}</span>
          {round.isByHand ? (
            <Button size="xs" variant="default" onClick={() => save([])}>
              Put back to by distance
            </Button>
          ) : null}
        </div>
      </div>
      <ol className="round-list" ref={list} aria-label={`Round of ${team.name}`}>
        {round.stops.map((stop, at) => (
          <li key={stop.placeId}>
            <div
              data-stop
              tabIndex={0}
              role="group"
              aria-label={`Stop ${at + 1}, ${stopName(stop.rows)}`}
              onKeyDown={(event) => onKeyDown(event, at)}
            >
              <StopWords stop={stop} leg={round.legs[at] ?? null} isFirst={at === 0 && start === null} />
              <div className="row">
                <Button
                  size="compact-xs"
                  variant="default"
                  disabled={at === 0}
                  aria-label={`Move ${stopName(stop.rows)} up`}
                  onClick={() => move(at, -1)}
                >
                  Up
                </Button>
                <Button
                  size="compact-xs"
                  variant="default"
                  disabled={at === round.stops.length - 1}
                  aria-label={`Move ${stopName(stop.rows)} down`}
                  onClick={() => move(at, 1)}
                >
                  Down
                </Button>
              </div>
            </div>
          </li>
        ))}
      </ol>
      <p className="small dimmed">
        {round.back === null ? '' : `${distanceWords(round.back)} back to where it began. `}
        {unplacedSentence(round) ?? ''} Alt and the arrow keys move a stop.
      </p>
    </div>
  );
}

interface StopWordsProps {
  readonly stop: Stop;
  readonly leg: number | null;
  readonly isFirst: boolean;
}

function StopWords({ stop, leg, isFirst }: StopWordsProps) {
  return (
    <div>
      <Link to={deployedPath(stop.rows[0]?.id ?? '')}>{stopName(stop.rows)}</Link>
      <span className="dimmed small">
        {' '}
        {isFirst ? 'the round begins here' : leg === null ? 'distance not known' : `${distanceWords(leg)} on`}
      </span>
      <div className="small">
        {[...new Set(stop.rows.map(({ station }) => visitWords(station.visits)))].join('; ')}
      </div>
    </div>
  );
}
