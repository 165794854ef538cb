/** One matter of a contest beside the table: each candidate, the entries behind it, and what sets a difference right. */
import { Button, Textarea } from '@mantine/core';
import { type KeyboardEvent, useState } from 'react';
import { Link } from 'react-router';
import { candidateLabel } from '../../../core/candidates/candidate-list';
import type { Parity, ParityRow } from '../../../core/contact/parity';
import { toBeOffered } from '../../../core/contact/parity';
import { alsoWords, cellWords, inequalityWords } from '../../../core/contact/parity-words';
import { explainedChange, owedAfterAll } from '../../../core/contact/not-owed';
import { withLetters } from '../../../core/contact/offer-letters';
import { standardMatter } from '../../../core/contact/offer-to-others';
import { formatDate, formatMoment } from '../../../core/foundation/dates';
import { z } from '../../../core/foundation/schema';
import { useCollection, useCommit, useDesk, useDeskUser } from '../../../services/desk-context';
import { useKeptDraft } from '../../../services/kept-draft';
import { useOperation } from '../../../services/operation';
import { PanelHead } from '../../../ui/panel-head';
import { Help, Message } from '../../../ui/screen';
import { contactPath } from '../contact/contact-path';
import { OfferForm } from './offer-form';
import { TellForm } from './tell-form';

interface RowPanelProps {
  readonly parity: Parity;
  readonly row: ParityRow;
  readonly onClose: () => void;
}

/** Escape closes it. */
export function RowPanel({ parity, row, onClose }: RowPanelProps) {
  const others = toBeOffered(row, parity.candidates);
  const isUnequal = row.cells.some(({ unequal }) => unequal !== null);
  const leave = (event: KeyboardEvent) => {
    const isInField = event.target instanceof Element && event.target.matches('input, textarea, select');
    if (event.key === 'Escape' && !event.defaultPrevented && !isInField) onClose();
  };
  return (
    <div className="stack record-panel" onKeyDown={leave}>
      <PanelHead title={row.title} closeLabel="Close the matter" onClose={onClose} />
      <p className="flat dimmed">{parity.contest.name}</p>
      <EachCandidate parity={parity} row={row} />
      {row.notOwed === null ? null : <Explained parity={parity} row={row} />}
      {!isUnequal ? (
        <p className="flat">Nobody lacks here what another has.</p>
      ) : row.notOwed !== null ? null : (
        <>
          <BeingWritten row={row} />
          {others.length > 0 ? (
            row.matter?.kind === 'information' ? (
              <TellForm parity={parity} row={row} others={others} />
            ) : (
              <OfferForm parity={parity} row={row} others={others} />
            )
          ) : row.cells.some(({ unequal }) => unequal === 'being-written') ? null : (
            <Message tone="note" title="Nobody who lacks it stands any more">
              It can no longer be offered. Say below why the difference is right, or leave it in the record.
            </Message>
          )}
          <NotOwedForm parity={parity} row={row} />
        </>
      )}
      <Help source="NPCC 4.1.2 d and e, 4.2.4">
        What is done for one candidate is something that could be done, and is offered, to every other of the
        contest. An offer that nobody takes up is an offer all the same.
      </Help>
    </div>
  );
}

function EachCandidate({ parity, row }: Pick<RowPanelProps, 'parity' | 'row'>) {
  const contacts = useCollection('candidateContacts');
  const batches = useCollection('letterBatches');
  const dayOf = (id: string) => {
    const contact = contacts.get(id);
    return contact === undefined ? '' : ` of ${formatDate(withLetters(contact, batches).on)}`;
  };
  return (
    <ul className="plain-list parity-each">
      {parity.candidates.map((candidate, place) => {
        const cell = row.cells[place];
        if (cell === undefined) return null;
        const also = alsoWords(cell, row);
        return (
          <li key={candidate.id}>
            <strong>{candidateLabel(candidate, parity.candidates)}</strong>: {cellWords(cell, row)}
            {also === '' ? null : `, ${also}`}
            {cell.unequal === null ? null : (
              <div className="small">
                {row.notOwed === null ? 'Unequal: ' : 'Explained: '}
                {inequalityWords[cell.unequal]}
              </div>
            )}
            {cell.contactIds.map((id) => (
              <div key={id} className="small">
                <Link to={contactPath(id)}>Entry{dayOf(id)}</Link>
              </div>
            ))}
          </li>
        );
      })}
      {row.unnamedIds.map((id) => (
        <li key={id}>
          <Link to={contactPath(id)}>Somebody who did not say that they stand</Link>
        </li>
      ))}
    </ul>
  );
}

/** The letters that are still to be signed and issued, where there are some. */
function BeingWritten({ row }: Pick<RowPanelProps, 'row'>) {
  const contacts = useCollection('candidateContacts');
  const batches = useCollection('letterBatches');
  const waiting = row.cells.filter(({ unequal }) => unequal === 'being-written');
  const links = waiting.flatMap(({ contactIds }) =>
    contactIds.flatMap((id) => contacts.get(id)?.links ?? []),
  );
  const open = [...new Set(links.filter(({ kind }) => kind === 'letter-batch').map(({ id }) => id))].flatMap(
    (id) => batches.get(id) ?? [],
  );
  if (waiting.length === 0) return null;
  return (
    <Message tone="note" title="The offer is being written">
      {waiting.length === 1 ? 'One candidate counts' : `${waiting.length} candidates count`} as offered on the
      day on which the letters are issued.
      {open
        .filter(({ issued }) => issued === null)
        .map(({ id, title }) => (
          <div key={id}>
            <Link to={`/documents/letters?batch=${encodeURIComponent(id)}`}>{title}</Link>
          </div>
        ))}
    </Message>
  );
}

function Explained({ parity, row: { notOwed, explanation } }: Pick<RowPanelProps, 'parity' | 'row'>) {
  const commit = useCommit();
  const contests = useCollection('contests');
  if (notOwed === null || explanation === null) return null;
  const holds = explanation.contestIds.flatMap((id) => contests.get(id)?.name ?? []);
  return (
    <Message tone="note" title="The difference is right">
      {notOwed.why} ({notOwed.by}, {formatMoment(notOwed.at)})
      <div>
        {holds.length === 0
          ? `It holds in ${parity.contest.name} and wherever else the same was asked for.`
          : `It holds in ${holds.join(', ')}.`}
      </div>
      <div>
        <Button
          size="xs"
          variant="default"
          onClick={() => commit('Take back why a difference is right', [owedAfterAll(explanation)])}
        >
          It is owed after all
        </Button>
      </div>
    </Message>
  );
}

const whySchema = z.object({ why: z.string() });

function NotOwedForm({ parity, row }: Pick<RowPanelProps, 'parity' | 'row'>) {
  const operation = useOperation();
  const { clock } = useDesk();
  const { name } = useDeskUser();
  const commit = useCommit();
  const { draft, isBegun, change, discard } = useKeptDraft<{ readonly why: string }>({
    name: `contact-matter:${row.matterId}:not-owed:${parity.contest.id}`,
    empty: { why: '' },
    schema: whySchema,
  });
  const [isOpen, setOpen] = useState(isBegun);
  if (!isOpen)
    return (
      <div>
        <Button size="xs" variant="default" onClick={() => setOpen(true)}>
          Say why the difference is right
        </Button>
      </div>
    );
  const why = draft.why.trim();
  const record = () => {
    const matter = row.matter ?? standardMatter({ operationId: operation.id, contest: parity.contest, row });
    const change = explainedChange(matter, parity.contest, { why, by: name, at: clock() });
    if (commit('Say why a difference is right', [change]).ok) discard();
  };
  return (
    <form
      className="stack-tight"
      aria-label="Why the difference is right"
      onSubmit={(event) => {
        event.preventDefault();
        if (why !== '') record();
      }}
    >
      <Textarea
        label="Why it is not owed to the others of this contest"
        description="For example: the safety of one person, or an answer that is published for everyone."
        maxLength={2000}
        rows={2}
        value={draft.why}
        onChange={(event) => change({ why: event.currentTarget.value })}
      />
      <div className="row">
        <Button type="submit" size="xs" disabled={why === ''}>
          Record the reason
        </Button>
        <Button
          size="xs"
          variant="default"
          onClick={() => {
            discard();
            setOpen(false);
          }}
        >
          Discard
        </Button>
      </div>
    </form>
  );
}
