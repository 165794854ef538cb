/** What was decided on an entry, the newest first, and the form that adds a decision. None is ever changed. */
import { Button, NativeSelect, Radio, Textarea, TextInput } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import {
  deciderNames,
  needsChiefConstable,
  reasonOfOther,
  usualDecider,
} from '../../../core/conduct/conduct-edits';
import {
  type ConductEntry,
  type PostingDecision,
  postingDecisions,
} from '../../../core/conduct/conduct-entry';
import { formatDate, isIsoDate } from '../../../core/foundation/dates';
import { asId } from '../../../core/foundation/ids';
import { z } from '../../../core/foundation/schema';
import { useDesk, useToday } from '../../../services/desk-context';
import { useKeptDraft } from '../../../services/kept-draft';
import { DayField } from '../../../ui/day-fields';
import { Help } from '../../../ui/screen';
import { useChangeEntry } from './use-conduct';

type Decision = ConductEntry['decisions'][number];

/** Draft by draft of each entry and person; an erasure takes it along. */
export function decisionDraftName(entryId: string): string {
  return `conduct-decision:${entryId}`;
}

/** The last says how the posting stands. */
export function Decisions({ entry }: { readonly entry: ConductEntry }) {
  const [isOpen, setOpen] = useState(false);
  const decided = [...entry.decisions].reverse();
  return (
    <section className="stack-tight" aria-label="Decisions">
      <h3 className="panel-heading">Decisions on the posting</h3>
      {decided.length === 0 ? (
        <p className="flat conduct-open">
          {entry.kind === 'restricted-post'
            ? 'Not decided. Until it is, this person is posted to no polling station and no count.'
            : 'Not decided. Until it is, this person is not posted in the areas concerned.'}
        </p>
      ) : (
        <ol className="plain-list">
          {decided.map((decision, index) => (
            <OneDecision key={decision.id} decision={decision} isLast={index === 0} />
          ))}
        </ol>
      )}
      {isOpen ? (
        <DecisionForm entry={entry} onClose={() => setOpen(false)} />
      ) : (
        <div>
          <Button size="xs" variant="default" onClick={() => setOpen(true)}>
            {decided.length === 0 ? 'Record a decision' : 'Record a further decision'}
          </Button>
        </div>
      )}
    </section>
  );
}

function OneDecision({ decision, isLast }: { readonly decision: Decision; readonly isLast: boolean }) {
  const name = postingDecisions.find(({ id }) => id === decision.posting)?.name ?? decision.posting;
  return (
    <li className="conduct-decision" data-last={isLast}>
      <p className="flat">
        <strong>{name}</strong>
        {isLast ? '' : ' (replaced by a later decision)'}
      </p>
      <p className="flat small">{decision.why}</p>
      <p className="flat small dimmed">
        {decision.by}
        {decision.role === 'other' ? '' : `, ${deciderNames[decision.role].toLowerCase()}`},{' '}
        {formatDate(decision.on)}
      </p>
    </li>
  );
}

interface Draft {
  readonly posting: PostingDecision | null;
  readonly why: string;
  readonly by: string;
  readonly role: Decision['role'];
  /** Who said that somebody else than the line manager decides. */
  readonly saidBy: string;
  readonly on: string;
}

const postingIds = postingDecisions.map(({ id }) => id) as [PostingDecision, ...PostingDecision[]];
const draftSchema: z.ZodType<Draft> = z.object({
  posting: z.enum(postingIds).nullable(),
  why: z.string(),
  by: z.string(),
  role: z.enum(['chief-constable', 'line-manager', 'other']),
  saidBy: z.string(),
  on: z.string().refine(isIsoDate),
});

interface FormProps {
  readonly entry: ConductEntry;
  readonly onClose: () => void;
}

function DecisionForm({ entry, onClose }: FormProps) {
  const { newId } = useDesk();
  const today = useToday();
  const change = useChangeEntry(entry.id);
  const role = usualDecider(entry);
  const {
    draft,
    change: write,
    discard,
  } = useKeptDraft<Draft>({
    name: decisionDraftName(entry.id),
    empty: { posting: null, why: '', by: '', role, saidBy: '', on: today },
    schema: draftSchema,
  });
  const [isTold, setTold] = useState(false);
  const set = (patch: Partial<Draft>) => write({ ...draft, ...patch });
  const onlyChief = needsChiefConstable(entry);
  const needsWord = !onlyChief && draft.role === 'other';
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    const { posting, why, by, on } = draft;
    if (
      posting === null ||
      why.trim() === '' ||
      by.trim() === '' ||
      (needsWord && draft.saidBy.trim() === '')
    ) {
      setTold(true);
      return;
    }
    const decision = { id: asId<'ConductDecision'>(newId()), posting, by: by.trim(), on };
    const decided: Decision = {
      ...decision,
      why: needsWord ? reasonOfOther(why, draft.saidBy) : why.trim(),
      role: onlyChief ? 'chief-constable' : draft.role,
    };
    if (!change({ decisions: [...entry.decisions, decided] }, { undoable: false })) return;
    discard();
    onClose();
  };
  return (
    <form className="stack-tight conduct-form" aria-label="Record a decision" onSubmit={submit}>
      <Radio.Group
        label="The posting"
        value={draft.posting}
        error={isTold && draft.posting === null ? 'Choose what was decided.' : null}
        onChange={(posting) => set({ posting })}
      >
        <div className="stack-tight">
          {postingDecisions.map(({ id, name }) => (
            <Radio key={id} value={id} label={name} />
          ))}
        </div>
      </Radio.Group>
      <Textarea
        label="Why"
        rows={3}
        maxLength={3700}
        value={draft.why}
        error={isTold && draft.why.trim() === '' ? 'Give the reason.' : null}
        onChange={(event) => set({ why: event.currentTarget.value })}
      />
      <TextInput
        label="Decided by"
        description="Name and rank or role."
        maxLength={120}
        value={draft.by}
        error={isTold && draft.by.trim() === '' ? 'Say who decided.' : null}
        onChange={(event) => set({ by: event.currentTarget.value })}
      />
      <NativeSelect
        label="As"
        disabled={onlyChief}
        data={Object.entries(deciderNames).map(([value, label]) => ({ value, label }))}
        value={onlyChief ? 'chief-constable' : draft.role}
        onChange={(event) => {
          const next = (Object.keys(deciderNames) as Decision['role'][]).find(
            (each) => each === event.currentTarget.value,
          );
          if (next !== undefined) set({ role: next });
        }}
      />
      {needsWord ? (
        <TextInput
          label="Who said that they decide"
          description="Of staff the line manager decides. Name and rank or role of whoever settled it otherwise."
          maxLength={120}
          value={draft.saidBy}
          error={isTold && draft.saidBy.trim() === '' ? 'Say who settled it.' : null}
          onChange={(event) => set({ saidBy: event.currentTarget.value })}
        />
      ) : null}
      <DayField
        label="Decided on"
        latest={today}
        value={draft.on}
        onChange={(on) => set({ on: on ?? today })}
      />
      <Help
        source={`NPCC, Guidance for interaction with candidates (2024), paragraphs ${onlyChief ? '6.2.1 and 6.2.2' : '7.4 to 7.7'}`}
      >
        {onlyChief
          ? 'A nomination paper is public: the chief constable weighs whether signing it was appropriate.'
          : 'Managed with the person and their line manager. It weighs the posting and takes no right away.'}{' '}
        A decision is kept as it was written; a later one takes its place.
      </Help>
      <div className="row">
        <Button type="submit" size="xs">
          Record the decision
        </Button>
        <Button size="xs" variant="default" onClick={onClose}>
          Close
        </Button>
      </div>
    </form>
  );
}
