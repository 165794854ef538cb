/** The open entry: all that it says, what came before and after, and what may be done: carry on, strike, correct. */
import { Button, CloseButton, TextInput } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import { Link } from 'react-router';
import { formatMoment } from '../../core/foundation/dates';
import { lateness } from '../../core/log/log';
import { linkCollections, linkWords } from '../../core/plan/link-words';
import type { Matter, ReadDayEntry } from '../../core/polling-day/day-log';
import { type DayLogEntry, dayLogKinds } from '../../core/polling-day/day-log-entry';
import type { Deployment } from '../../core/polling-day/deployment';
import { rowName } from '../../core/polling-day/finding';
import {
  correcting,
  type DayDraft,
  type DraftProblems,
  following,
  type FurtherDraft,
  furtherDraftSchema,
  strikingOnly,
} from '../../core/polling-day/new-day-entry';
import { harms } from '../../core/threat/harms';
import { useCollections } from '../../services/desk-context';
import { useKeptDraft } from '../../services/kept-draft';
import { EntryFields } from './entry-fields';
import { useWriteEntry } from './use-day-log';
import { deployedPath, teamPath } from './words';

interface EntryPanelProps {
  readonly read: ReadDayEntry;
  readonly matter: Matter | undefined;
  readonly deployment: Deployment;
  readonly now: string;
  readonly onClose: () => void;
  readonly onOpen: (id: string) => void;
}

type Doing = 'follow' | 'correct' | 'strike' | null;

/** An entry is never changed: whatever is done to it is a further entry. */
export function EntryPanel({ read, matter, deployment, now, onClose, onOpen }: EntryPanelProps) {
  const { entry, struck } = read;
  const [doing, setDoing] = useState<Doing>(null);
  const done = (written: DayLogEntry) => {
    setDoing(null);
    onOpen(written.id);
  };
  const shared = { entry, deployment, now, onDone: done } as const;
  return (
    <div className="stack-wide">
      <div className="row-apart">
        <h2 className="panel-title">
          Entry {entry.number}, {dayLogKinds.find(({ id }) => id === entry.kind)?.name.toLowerCase()}
        </h2>
        <CloseButton aria-label="Close the entry" onClick={onClose} />
      </div>
      <Facts read={read} deployment={deployment} onOpen={onOpen} />
      {matter === undefined ? null : <Carried matter={matter} entryId={entry.id} onOpen={onOpen} />}
      {struck === null ? (
        <div className="row">
          <Button size="xs" variant="default" onClick={() => setDoing('follow')}>
            Carry it on
          </Button>
          <Button size="xs" variant="default" onClick={() => setDoing('correct')}>
            Correct it
          </Button>
          <Button size="xs" variant="default" onClick={() => setDoing('strike')}>
            Strike it through
          </Button>
        </div>
      ) : null}
      {doing === 'follow' ? (
        <Further
          key="follow"
          name="follow"
          {...shared}
          title="Carry it on"
          start={following(matter?.entries.at(-1) ?? entry)}
        />
      ) : null}
      {doing === 'correct' ? (
        <Further
          key="correct"
          name="correct"
          {...shared}
          title="Correct it"
          start={correcting(entry, matter)}
          isStriking
        />
      ) : null}
      {doing === 'strike' ? (
        <Further
          key="strike"
          name="strike"
          {...shared}
          title="Strike it through"
          start={strikingOnly(entry)}
          isStriking
          isBare
        />
      ) : null}
    </div>
  );
}

function Facts({
  read: { entry, struck, strikes, isLate },
  deployment,
  onOpen,
}: Pick<EntryPanelProps, 'read' | 'deployment' | 'onOpen'>) {
  const records = useCollections(linkCollections);
  const row = deployment.rows.find(({ id }) => id === entry.stationId);
  const team = deployment.teamsById.get(entry.teamId ?? '');
  const harm = harms.find(({ id }) => id === entry.harmId);
  return (
    <div className="stack-tight">
      {struck === null ? null : (
        <p>
          <strong>Struck through</strong> by entry <EntryLink entry={struck.by} onOpen={onOpen} />:{' '}
          {struck.reason}
        </p>
      )}
      {strikes === null ? null : (
        <p>
          Strikes entry <EntryLink entry={strikes} onOpen={onOpen} />: {entry.strikes?.reason}
        </p>
      )}
      <dl className="facts">
        <dt>When</dt>
        <dd>{formatMoment(entry.at)}</dd>
        <dt>Written down</dt>
        <dd>
          {formatMoment(entry.recordedAt)} by {entry.recordedBy}
          {isLate ? `; ${lateness(entry)} late: ${entry.lateReason}` : ''}
        </dd>
        {row === undefined ? null : (
          <>
            <dt>Station</dt>
            <dd>
              <Link to={deployedPath(row.id)}>{rowName(row)}</Link>
            </dd>
          </>
        )}
        {team === undefined ? null : (
          <>
            <dt>Team</dt>
            <dd>
              <Link to={teamPath(team.id)}>{team.name}</Link>
            </dd>
          </>
        )}
        {harm === undefined ? null : (
          <>
            <dt>Harm</dt>
            <dd>{harm.name}</dd>
          </>
        )}
      </dl>
      <p className="flat entry-text">{entry.text === '' ? 'All quiet.' : entry.text}</p>
      {entry.response === '' ? null : <p className="flat entry-text">Done: {entry.response}</p>}
      {entry.links.length === 0 ? null : (
        <ul className="plain-list" aria-label="Links">
          {entry.links.map((link) => {
            const { label, kindName, path } = linkWords(link, records);
            return (
              <li key={`${link.kind}:${link.id}`}>
                {kindName}: {path === null ? label : <Link to={path}>{label}</Link>}
              </li>
            );
          })}
        </ul>
      )}
    </div>
  );
}

function EntryLink({
  entry,
  onOpen,
}: {
  readonly entry: DayLogEntry;
  readonly onOpen: (id: string) => void;
}) {
  return (
    <button type="button" className="text-link" onClick={() => onOpen(entry.id)}>
      {entry.number}
    </button>
  );
}

interface CarriedProps {
  readonly matter: Matter;
  readonly entryId: string;
  readonly onOpen: (id: string) => void;
}

function Carried({ matter, entryId, onOpen }: CarriedProps) {
  return (
    <section className="stack-tight" aria-label="The whole matter">
      <h3 className="panel-heading">{matter.isOpen ? 'Open' : 'Closed'}</h3>
      <ol className="plain-list">
        {matter.entries.map((each) => (
          <li key={each.id} aria-current={each.id === entryId}>
            <EntryLink entry={each} onOpen={onOpen} /> {formatMoment(each.at)}: {each.text}
            {each.response === '' ? '' : ` Done: ${each.response}`}
          </li>
        ))}
      </ol>
    </section>
  );
}

interface FurtherProps {
  readonly entry: DayLogEntry;
  readonly deployment: Deployment;
  readonly now: string;
  /** Under which it is kept while it is begun. */
  readonly name: Exclude<Doing, null>;
  readonly title: string;
  readonly start: DayDraft;
  /** It strikes the open entry, with a reason. */
  readonly isStriking?: true;
  /** It says nothing but that. */
  readonly isBare?: true;
  readonly onDone: (written: DayLogEntry) => void;
}

function Further({ name, entry, deployment, now, title, start, isStriking, isBare, onDone }: FurtherProps) {
  const kept = useKeptDraft<FurtherDraft>({
    name: `day-log:${entry.id}:${name}`,
    empty: { entry: start, reason: '' },
    schema: furtherDraftSchema,
  });
  const { entry: draft, reason } = kept.draft;
  const [isTried, setTried] = useState(false);
  const [problems, setProblems] = useState<DraftProblems>({});
  const write = useWriteEntry();
  const lacksReason = isStriking === true && reason.trim() === '';
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setTried(true);
    if (lacksReason) return;
    const result = write(draft, isStriking === true ? { entryId: entry.id, reason: reason.trim() } : null);
    if (!result.ok) {
      setProblems(result.error);
      return;
    }
    if (result.value === null) return;
    kept.discard();
    onDone(result.value);
  };
  return (
    <form className="stack-tight entry-further" aria-label={title} onSubmit={submit}>
      {isStriking === true ? (
        <TextInput
          label="Why it is struck through"
          description="The entry stays, struck through, with this reason beside it."
          maxLength={2000}
          value={reason}
          error={isTried && lacksReason ? 'Say why: it stands beside the struck entry.' : null}
          onChange={(event) => kept.change({ entry: draft, reason: event.currentTarget.value })}
        />
      ) : null}
      {isBare === true ? null : (
        <EntryFields
          draft={draft}
          problems={problems}
          rows={deployment.rows}
          teams={deployment.teams}
          now={now}
          onChange={(next) => kept.change({ entry: next, reason })}
        />
      )}
      <div className="row">
        <Button type="submit" size="xs">
          {isStriking === true
            ? isBare === true
              ? `Strike entry ${entry.number} through`
              : 'Strike it and write the correction'
            : 'Write it down'}
        </Button>
        {kept.isBegun ? (
          <Button size="xs" variant="default" onClick={kept.discard}>
            Discard what is begun
          </Button>
        ) : null}
      </div>
    </form>
  );
}
