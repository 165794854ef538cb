/** Erasing a class of records: what goes, what stands in the way, what stays, and the passphrase. */
import { Button, Textarea } from '@mantine/core';
import { useMemo, useState } from 'react';
import { Link } from 'react-router';
import { z } from '../../../core/foundation/schema';
import { standingIn } from '../../../core/guard-question';
import type { RetentionClass } from '../../../core/retention/classes';
import {
  type ErasureCopy,
  erasureCopies,
  type LeftNaming,
  leftNaming,
} from '../../../core/retention/erasure-copies';
import { erasureHolds } from '../../../core/retention/erasure-holds';
import { countsOf, type ErasureTarget, erasureTargets } from '../../../core/retention/erasure-targets';
import { useDesk, useToday } from '../../../services/desk-context';
import { useKeptDraft } from '../../../services/kept-draft';
import { useOperation } from '../../../services/operation';
import { Message } from '../../../ui/screen';
import { collectionNames } from '../../../core/collection-names';
import { ConfirmByPassphrase } from '../../../ui/secret-field';
import type { Erasing } from './use-erasure';
import { useRetentionEdits, useUntold } from './use-retention';

interface ErasePartProps {
  readonly of: RetentionClass;
  readonly onErase: (given: Erasing) => void;
  readonly onDone: () => void;
}

const draftSchema: z.ZodType<string> = z.string();

/** What was found when it was opened is what is shown; the guards weigh it again when it is done. */
export function ErasePart({ of, onErase, onDone }: ErasePartProps) {
  const { vault } = useDesk();
  const operation = useOperation();
  const today = useToday();
  const untold = useUntold();
  const found = useMemo(() => {
    const records = standingIn(vault.records, today);
    const targets = erasureTargets(records, operation.id, of);
    const holds = erasureHolds({ records, operationId: operation.id, of, targets, today });
    const copies = erasureCopies(records, operation.id, of);
    return { targets, holds, copies, naming: leftNaming(records, operation.id, { of, targets, untold }) };
  }, [vault, operation.id, of, today, untold]);
  const { targets, holds } = found;
  return (
    <section className="stack closing-part" aria-label="Erase the records">
      <h3>Erase {of.name.toLowerCase()}</h3>
      {holds.length === 0 ? (
        <>
          <WhatGoes targets={targets} />
          <WhatStays copies={found.copies} naming={found.naming} />
          <EraseForm of={of} targets={targets} onErase={onErase} onDone={onDone} />
        </>
      ) : (
        <>
          <Message tone="warning" title="Not yet: this holds it back">
            <ul className="closing-names">
              {holds.map(({ text, path }) => (
                <li key={text}>{path === null ? text : <Link to={path}>{text}</Link>}</li>
              ))}
            </ul>
          </Message>
          {targets.length === 0 ? null : <WhatGoes targets={targets} />}
          <div>
            <Button variant="default" onClick={onDone}>
              Leave it
            </Button>
          </div>
        </>
      )}
    </section>
  );
}

function WhatGoes({ targets }: { readonly targets: readonly ErasureTarget[] }) {
  return (
    <>
      <p>
        What goes: {targets.length === 1 ? '1 record' : `${targets.length.toLocaleString('en-GB')} records`}{' '}
        of this operation, all that the journal holds of them, of others of their kind that were removed
        before, and of drafts that were saved or discarded.
      </p>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">Kind</th>
            <th scope="col" className="numeric">
              How many
            </th>
          </tr>
        </thead>
        <tbody>
          {countsOf(targets).map(({ collection, count }) => (
            <tr key={collection}>
              <th scope="row">
                {Object.entries(collectionNames).find(([name]) => name === collection)?.[1] ?? collection}
              </th>
              <td className="numeric">{count.toLocaleString('en-GB')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

interface WhatStaysProps {
  readonly copies: readonly ErasureCopy[];
  readonly naming: LeftNaming;
}

function WhatStays({ copies, naming: { ofThisOperation, ofOthers } }: WhatStaysProps) {
  const others = ofThisOperation + ofOthers;
  return (
    <>
      <p>What stays:</p>
      <ul className="closing-names">
        <li>The journal: who did what and when, without the contents. Its chain still verifies.</li>
        {copies.map(({ kind, text, path }) => (
          <li key={kind}>{path === null ? text : <Link to={path}>{text}</Link>}</li>
        ))}
        {others === 0 ? null : (
          <li>
            {others === 1 ? '1 other record names' : `${others.toLocaleString('en-GB')} other records name`}{' '}
            what goes{ofOthers === 0 ? '' : `, ${ofOthers} of them outside this operation`}: there it will say
            “no longer recorded”.
          </li>
        )}
      </ul>
    </>
  );
}

interface EraseFormProps extends ErasePartProps {
  readonly targets: readonly ErasureTarget[];
}

function EraseForm({ of, targets, onErase, onDone }: EraseFormProps) {
  const operation = useOperation();
  const { vault } = useDesk();
  const edits = useRetentionEdits();
  const name = `retention-erase:${operation.id}:${of.id}`;
  const kept = useKeptDraft({ name, empty: '', schema: draftSchema });
  const [isAsked, setAsked] = useState(false);
  const why = kept.draft.trim();
  const confirm = async (passphrase: string): Promise<string | null> => {
    setAsked(true);
    if (why === '') return 'Give the reason first.';
    const known = await vault.people.confirm({ passphrase });
    if (!known.ok) return known.error.message;
    const review = edits.erasing(of, why);
    kept.discard();
    onErase({ review, targets });
    return null;
  };
  return (
    <>
      <Textarea
        label="Why it is erased"
        minRows={2}
        maxLength={4000}
        value={kept.draft}
        error={isAsked && why === '' ? 'Give the reason: it stays on record.' : null}
        onChange={(event) => kept.change(event.currentTarget.value)}
      />
      <Message tone="warning" title="This cannot be undone">
        <p>Make a package first if the force keeps the operation elsewhere.</p>
      </Message>
      <ConfirmByPassphrase
        label="Your passphrase, to erase these records"
        action="Erase for good"
        onConfirm={confirm}
        onCancel={onDone}
      />
    </>
  );
}
