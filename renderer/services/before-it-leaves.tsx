/**
 * What is asked before a list, a calendar or a kept version leaves the desk: how it is marked, to whom it is given, and
 * whether what the checks found was seen. A dialog, because a file that was given away cannot be taken back.
 */
import { Button, Checkbox, Modal } from '@mantine/core';
import { type SyntheticEvent, useMemo, useState } from 'react';
import { type Marking, markingLine } from '../core/foundation/marking';
import { seenWords } from '../core/issuing/checks';
import {
  heldBack,
  type LeavingFinding,
  leavingFindings,
  type LeavingPart,
  type Parted,
} from '../core/issuing/leaving-check';
import { useDesk } from './desk-context';
import { FindingsPanel } from './findings-panel';
import { MarkingFields, RecipientFields } from './leaving-fields';
import { emptyAnswer, givenToOf, type LeavingDraft, problemsOf } from './leaving-answer';
import { namesNow } from './names-now';
import { useOperation } from './operation';
import './before-it-leaves.css';

/** What the person at the desk answered; it stands in the register of exported documents. */
export interface LeavingAnswer {
  readonly marking: Marking;
  readonly givenTo: string;
  /** What was found and seen. */
  readonly warningsSeen: readonly string[];
  /** Indices of the parts that are left out. */
  readonly leftOut: ReadonlySet<number>;
}

interface BeforeItLeavesProps {
  /** "Export Controls as an Excel workbook". */
  readonly title: string;
  /** What is in it. */
  readonly parts: readonly LeavingPart[];
  /** Of what was issued and cannot be marked otherwise; without it the marking is asked. */
  readonly issuedAs?: Marking;
  /** Who is recorded as holding it. */
  readonly holders?: string;
  readonly parted: Parted;
  /** What other checks found in it, shown and held to like those made here. */
  readonly furtherFindings?: readonly LeavingFinding[];
  readonly onLeave: (answer: LeavingAnswer) => void;
  readonly onClose: () => void;
}

/** The dialog. It is drawn while it is open only, so that nothing is checked before it is asked. */
export function BeforeItLeaves(props: BeforeItLeavesProps) {
  const { title, issuedAs, parted, onLeave, onClose } = props;
  const { draft, set, findings, held, leftOut, isAllLeftOut } = useLeaving(props);
  const [seenKey, setSeenKey] = useState('');
  const [isAsked, setAsked] = useState(false);
  const seen = seenWords(findings);
  const isSeen = seen.length === 0 || seenKey === seen.join('\n');
  const problems = problemsOf(draft);
  const isHeldBack = isAllLeftOut || findings.some(({ blocks }) => blocks);
  const leave = (event: SyntheticEvent) => {
    event.preventDefault();
    setAsked(true);
    if (isHeldBack || !isSeen || Object.keys(problems).length > 0) return;
    const left = leftOutSeen(props.parts, leftOut);
    onLeave({ marking: draft.marking, givenTo: givenToOf(draft), warningsSeen: [...seen, ...left], leftOut });
  };
  return (
    <Modal.Root opened onClose={onClose} size="lg" transitionProps={{ duration: 0 }}>
      <Modal.Overlay />
      <Modal.Content>
        <Modal.Body>
          <form className="stack leaving-form" aria-label={title} onSubmit={leave} noValidate>
            <Modal.Title>{title}</Modal.Title>
            {issuedAs === undefined ? (
              <MarkingFields marking={draft.marking} onChange={(marking) => set({ marking })} />
            ) : (
              <p>
                It leaves as it was issued: <b>{markingLine(issuedAs)}</b>. Where something holds it back, put
                that right and issue a further version.
              </p>
            )}
            <RecipientFields draft={draft} problems={isAsked ? problems : {}} onChange={set} />
            {parted === 'may-be-left-out' && held.length > 0 ? (
              <Checkbox
                label={`Leave out ${held.length === 1 ? 'the entry that holds' : `the ${held.length} entries that hold`} it back`}
                description="The file says how many are left out, not which."
                checked={draft.isLeavingOut}
                onChange={({ currentTarget }) => set({ isLeavingOut: currentTarget.checked })}
              />
            ) : null}
            <FindingsPanel
              findings={findings}
              isSeen={isSeen}
              onSeen={(now) => setSeenKey(now ? seen.join('\n') : '')}
            />
            <Waiting isShown={isAsked} isAllLeftOut={isAllLeftOut} isSeen={isSeen} />
            <div className="row">
              <Button type="submit" disabled={isHeldBack}>
                Export
              </Button>
              <Button variant="default" onClick={onClose}>
                Close without exporting
              </Button>
            </div>
          </form>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

function Waiting({
  isShown,
  isAllLeftOut,
  isSeen,
}: {
  readonly isShown: boolean;
  readonly isAllLeftOut: boolean;
  readonly isSeen: boolean;
}) {
  if (isAllLeftOut)
    return (
      <p className="field-problem" role="alert">
        Nothing would be left in it. Raise the marking, or give it to somebody in the force.
      </p>
    );
  if (!isShown || isSeen) return null;
  return (
    <p className="field-problem" role="alert">
      Tick that you have seen what the checks found. Nothing has left the desk.
    </p>
  );
}

/** The answer as it is being given, and what the checks find in what would leave by it. */
function useLeaving(props: BeforeItLeavesProps) {
  const { parts, issuedAs, holders = '', parted, furtherFindings = noFindings } = props;
  const operation = useOperation();
  const { vault } = useDesk();
  const [draft, setDraft] = useState<LeavingDraft>(() => emptyAnswer(issuedAs ?? operation.marking, holders));
  const names = useMemo(() => namesNow(vault, operation), [vault, operation]);
  const { marking, recipient, isLeavingOut } = draft;
  const asked = useMemo(
    () => ({ marking, operation, names, parted, recipient: recipient ?? ('force' as const) }),
    [marking, operation, names, parted, recipient],
  );
  const all = useMemo(
    () => [...furtherFindings, ...leavingFindings({ ...asked, parts })],
    [asked, parts, furtherFindings],
  );
  const held = useMemo(() => heldBack(all), [all]);
  const isLeft = parted === 'may-be-left-out' && isLeavingOut && held.length > 0;
  const leftOut = useMemo(() => new Set(isLeft ? held : []), [isLeft, held]);
  const findings = useMemo((): readonly LeavingFinding[] => {
    if (leftOut.size === 0) return all;
    const kept = parts.filter((_, index) => !leftOut.has(index));
    return [...furtherFindings, ...leavingFindings({ ...asked, parts: kept })];
  }, [all, asked, parts, leftOut, furtherFindings]);
  return {
    draft,
    set: (fields: Partial<LeavingDraft>) => setDraft((now) => ({ ...now, ...fields })),
    findings,
    held,
    leftOut,
    isAllLeftOut: leftOut.size > 0 && leftOut.size === parts.length,
  };
}

const noFindings: readonly LeavingFinding[] = [];

/** So many are named in the register. */
const mostNamed = 40;

/** Which parts were left out, for the desk's own register; the file does not say it. */
function leftOutSeen(parts: readonly LeavingPart[], leftOut: ReadonlySet<number>): readonly string[] {
  if (leftOut.size === 0) return [];
  const names = [...leftOut].slice(0, mostNamed).flatMap((index) => parts[index]?.name ?? []);
  const more = leftOut.size > mostNamed ? `; and ${leftOut.size - mostNamed} more` : '';
  return [`Left out of it: ${names.join('; ')}${more}`.slice(0, 2000)];
}
