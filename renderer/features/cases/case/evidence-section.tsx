/** Evidence: what there is, who holds it, its exhibit reference and file, and which elements it helps to prove. */
import { Button, Checkbox, Select } from '@mantine/core';
import { useState } from 'react';
import type { CaseFile } from '../../../core/cases/case-file';
import type { EvidenceItem } from '../../../core/cases/evidence-item';
import { exhibitReferenceProblem } from '../../../core/cases/exhibit-reference';
import { evidenceTitle } from '../../../core/cases/evidence-words';
import { asId } from '../../../core/foundation/ids';
import { useDesk, useToday } from '../../../services/desk-context';
import { Empty } from '../../../ui/screen';
import { EvidenceFilePicker } from '../pack/evidence-file-picker';
import { EntryDay, EntryText } from './fields';
import { PasteEvidence } from './paste-evidence';
import { PointsToProve } from './points-to-prove';
import { CaseEntry, CaseSection, useOpenItem } from './section-frame';
import { SupportFields } from './support-fields';
import { useEntryEdits } from './use-case-edit';

const purpose = 'Change evidence of a case';

/** The list, and the points to prove below it. */
export function EvidenceSection({ caseFile }: { readonly caseFile: CaseFile }) {
  const { newId } = useDesk();
  const { openNew } = useOpenItem();
  const edits = useEntryEdits(caseFile.id, 'evidence');
  const [isPasting, setPasting] = useState(false);
  const add = () => {
    const item = newEvidence(newId());
    if (edits.add('Add evidence to a case', item)) openNew(item.id);
  };
  return (
    <CaseSection
      title="Evidence"
      purpose="Each thing that is relied on, and which element of which offence it helps to prove."
      actions={
        <>
          <Button onClick={add}>Add evidence</Button>
          <Button variant="default" onClick={() => setPasting(true)}>
            Paste from Excel
          </Button>
        </>
      }
    >
      {isPasting ? <PasteEvidence caseFile={caseFile} onClose={() => setPasting(false)} /> : null}
      {caseFile.evidence.length === 0 ? (
        <Empty
          title="No evidence yet"
          example="RV/1 Corresponding number list · exhibit store, Harrow Dale · proves that a ballot paper was issued"
        >
          Enter each exhibit, document and recording once. The exhibit list, the points to prove and the pack
          for the CPS are made from this list.
        </Empty>
      ) : (
        <ul className="case-entries">
          {caseFile.evidence.map((item) => (
            <EvidenceEntry key={item.id} item={item} caseFile={caseFile} />
          ))}
        </ul>
      )}
      <PointsToProve caseFile={caseFile} />
    </CaseSection>
  );
}

/** An item with nothing filled in. */
export function newEvidence(id: string): EvidenceItem {
  return {
    id: asId<'EvidenceItem'>(id),
    what: '',
    exhibitReference: '',
    heldBy: '',
    producedBy: null,
    obtainedOn: null,
    file: null,
    isMedia: false,
    playbackNote: '',
    supports: [],
  };
}

/** "helps to prove 2 points". */
function provesWords(points: number): string {
  if (points === 0) return 'proves nothing yet';
  return points === 1 ? 'helps to prove 1 point' : `helps to prove ${points} points`;
}

function EvidenceEntry({ item, caseFile }: { readonly item: EvidenceItem; readonly caseFile: CaseFile }) {
  const edits = useEntryEdits(caseFile.id, 'evidence');
  const today = useToday();
  const fields = { entry: item, edits, purpose };
  const line = [
    item.heldBy === '' ? 'holder not recorded' : item.heldBy,
    provesWords(item.supports.length),
    item.file === null ? '' : 'file known by its hash',
  ].filter((part) => part !== '');
  return (
    <CaseEntry
      id={item.id}
      title={evidenceTitle(item)}
      line={line.join(' · ')}
      removeLabel="Remove this evidence"
      onRemove={() => edits.remove('Remove evidence from a case', item.id)}
    >
      <EntryText {...fields} field="what" label="What it is" maxLength={2000} rows={2} />
      <div className="field-pair">
        <EntryText
          {...fields}
          field="exhibitReference"
          label="Exhibit reference"
          maxLength={60}
          problem={(text) => exhibitReferenceProblem(text, item.id, caseFile.evidence)}
        />
        <EntryDay {...fields} field="obtainedOn" label="Obtained on" notAfter={today} />
      </div>
      <div className="field-pair">
        <EntryText {...fields} field="heldBy" label="Who holds it, and where" maxLength={300} />
        <Select
          label="Produced by the statement of"
          placeholder="Nobody yet"
          clearable
          clearButtonProps={{ 'aria-label': 'Clear Produced by the statement of' }}
          data={caseFile.witnesses.map(({ id, name }) => ({
            value: id,
            label: name === '' ? 'No name yet' : name,
          }))}
          value={item.producedBy}
          onChange={(id) =>
            edits.change(purpose, item.id, { producedBy: id === null ? null : asId<'Witness'>(id) })
          }
        />
      </div>
      <Checkbox
        label="Sound, film or pictures: to be played or looked at"
        checked={item.isMedia}
        onChange={(event) => edits.change(purpose, item.id, { isMedia: event.currentTarget.checked })}
      />
      {item.isMedia ? (
        <EntryText
          {...fields}
          field="playbackNote"
          label="Format, how to play it, and from where to where"
          maxLength={2000}
          rows={2}
        />
      ) : null}
      <EvidenceFilePicker caseFile={caseFile} item={item} />
      <SupportFields
        caseFile={caseFile}
        supports={item.supports}
        onChange={(supports) => edits.change('Say what evidence helps to prove', item.id, { supports })}
      />
    </CaseEntry>
  );
}
