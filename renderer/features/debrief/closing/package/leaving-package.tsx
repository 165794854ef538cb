/** What is asked before the package leaves: a dialog, because what was given away cannot be taken back. */
import { Button, Modal } from '@mantine/core';
import { type SyntheticEvent, useEffect, useMemo, useState } from 'react';
import { counted } from '../../../../core/documents/blocks';
import { markingLine } from '../../../../core/foundation/marking';
import { type GatheredPackage, gathering } from '../../../../core/operation-package/gather';
import { packageFindings } from '../../../../core/operation-package/package-findings';
import { useDesk } from '../../../../services/desk-context';
import { FindingsPanel } from '../../../../services/findings-panel';
import { inSlices } from '../../../../services/in-slices';
import { emptyAnswer, givenToOf, problemsOf } from '../../../../services/leaving-answer';
import { RecipientFields } from '../../../../services/leaving-fields';
import { useOperation } from '../../../../services/operation';
import { ProgressLine } from '../../../../ui/screen';
import { PackageContents } from './package-contents';

interface LeavingPackageProps {
  readonly onLeave: (gathered: GatheredPackage, givenTo: string) => void;
  readonly onClose: () => void;
}

/** The records are gathered once, as they stand when the dialog is opened; that is what leaves. */
export function LeavingPackage({ onLeave, onClose }: LeavingPackageProps) {
  const gathered = useGathered();
  return (
    <Modal.Root opened onClose={onClose} size="lg" transitionProps={{ duration: 0 }}>
      <Modal.Overlay />
      <Modal.Content>
        <Modal.Body>
          <div className="stack leaving-form">
            <Modal.Title>Make the package of the operation</Modal.Title>
            {gathered === null ? (
              <ProgressLine label="Gathering the records" done={0} total={0} onCancel={onClose} />
            ) : (
              <LeavingForm gathered={gathered} onLeave={onLeave} onClose={onClose} />
            )}
          </div>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

function useGathered(): GatheredPackage | null {
  const { vault } = useDesk();
  const operation = useOperation();
  const [gathered, setGathered] = useState<GatheredPackage | null>(null);
  useEffect(() => {
    let isLeft = false;
    const steps = gathering((name) => vault.records.all(name), operation);
    void inSlices(steps, () => isLeft).then((found) => {
      if (found !== null && !isLeft) setGathered((now) => now ?? found);
    });
    return () => {
      isLeft = true;
    };
  }, [vault, operation]);
  return gathered;
}

interface LeavingFormProps extends LeavingPackageProps {
  readonly gathered: GatheredPackage;
}

function LeavingForm({ gathered, onLeave, onClose }: LeavingFormProps) {
  const { marking } = gathered;
  const [draft, setDraft] = useState(() => emptyAnswer(marking, ''));
  const [isAsked, setAsked] = useState(false);
  const findings = useMemo(() => packageFindings(gathered, draft.recipient), [gathered, draft.recipient]);
  const isHeldBack = findings.some(({ blocks }) => blocks);
  const problems = problemsOf(draft);
  const count = gathered.collections.reduce((sum, { records }) => sum + records.length, 0);
  const leave = (event: SyntheticEvent) => {
    event.preventDefault();
    setAsked(true);
    if (!isHeldBack && Object.keys(problems).length === 0) onLeave(gathered, givenToOf(draft));
  };
  return (
    <form className="stack" aria-label="Make the package of the operation" onSubmit={leave} noValidate>
      <p>
        It leaves as <b>{markingLine(marking)}</b>, the highest marking of the operation and of everything in
        it: {counted(count, 'record', 'records')} as they stand now.
      </p>
      <details>
        <summary>What goes in, and what stays behind</summary>
        <PackageContents gathered={gathered} />
      </details>
      <RecipientFields
        draft={draft}
        problems={isAsked ? problems : {}}
        onChange={(fields) => setDraft({ ...draft, ...fields })}
      />
      <FindingsPanel findings={findings} isSeen onSeen={() => undefined} />
      <div className="row">
        <Button type="submit" disabled={isHeldBack}>
          Choose where it goes
        </Button>
        <Button variant="default" onClick={onClose}>
          Close without making it
        </Button>
      </div>
    </form>
  );
}
