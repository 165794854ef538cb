/** The three heads with their overall judgement, and the nine factors with notes. */
import { Button, Select } from '@mantine/core';
import { useState } from 'react';
import { type LocationRef, locationKey } from '../../core/threat/assessment';
import { factorNoteId } from '../../core/threat/factor-note';
import { highestForHead } from '../../core/threat/grid';
import { type Factor, factors, type Head, heads, threatSource } from '../../core/threat/harms';
import { useCollection, useCommit } from '../../services/desk-context';
import { GradeMark } from '../../ui/grade-mark';
import { SavedText } from '../../ui/saved-text';
import { Help } from '../../ui/screen';
import { useEditAssessment } from './assessment-edits';
import { gradeOfRating } from './cell-words';
import { useOpenAssessment } from './open-assessment';
import { sentenceCase } from './versions/version-words';

const whole = 'all';

/** Heads first, because gold reads them first; then the factors that bear on every harm. */
export function FactorsPage() {
  return (
    <>
      <section className="stack">
        <h2>The three heads</h2>
        {heads.map((head) => (
          <HeadJudgement key={head.id} head={head} />
        ))}
        <p className="dimmed small measure">{threatSource.headsNote}</p>
      </section>
      <FactorNotes />
    </>
  );
}

function HeadJudgement({ head }: { readonly head: Head }) {
  const { assessment, grid, isFrozen, previous, previousName } = useOpenAssessment();
  const edit = useEditAssessment();
  const before = previous?.assessment.judgements[head.id] ?? '';
  const highest = highestForHead(grid, head.id);
  return (
    <div className="form-with-help">
      <SavedText
        label={head.name}
        description={
          highest === null ? (
            'Nothing under this head is rated yet.'
          ) : (
            <span className="row">
              Highest rating under this head: <GradeMark grade={gradeOfRating(grid.scales, highest)} />
            </span>
          )
        }
        value={assessment.judgements[head.id]}
        maxLength={4000}
        rows={3}
        isReadOnly={isFrozen}
        onSave={(text) =>
          edit('Write the judgement under a head of the threat assessment', {
            judgements: { ...assessment.judgements, [head.id]: text },
          })
        }
      />
      <Help source={threatSource.source}>{head.prompt}</Help>
      {before.trim() === '' || before === assessment.judgements[head.id] ? null : (
        <div className="stack-tight previous-judgement">
          <p className="small written">
            <strong>{sentenceCase(previousName)} said:</strong> {before}
          </p>
          {isFrozen || assessment.judgements[head.id].trim() !== '' ? null : (
            <div>
              <Button
                size="xs"
                variant="default"
                aria-label={`Keep as before: ${head.name}`}
                onClick={() =>
                  edit('Keep the judgement under a head of the threat assessment', {
                    judgements: { ...assessment.judgements, [head.id]: before },
                  })
                }
              >
                Keep as before
              </Button>
            </div>
          )}
        </div>
      )}
    </div>
  );
}

function FactorNotes() {
  const { assessment, nameOf } = useOpenAssessment();
  const notes = useCollection('factorNotes');
  const [chosen, setChosen] = useState<string>(whole);
  const location = assessment.locations.find((each) => locationKey(each) === chosen) ?? null;
  const written = (at: LocationRef | null) =>
    factors.filter((factor) => notes.has(factorNoteId(assessment.id, factor.id, at))).length;
  const count = (at: LocationRef | null) => (written(at) === 0 ? '' : ` (${written(at)} of 9 written)`);
  return (
    <section className="stack">
      <h2>The nine factors</h2>
      <Select
        label="Notes for"
        className="measure"
        searchable
        limit={200}
        data={[
          { value: whole, label: `The whole assessment${count(null)}` },
          ...assessment.locations.map((each) => ({
            value: locationKey(each),
            label: `${nameOf(each)}${count(each)}`,
          })),
        ]}
        value={location === null ? whole : chosen}
        onChange={(value) => setChosen(value ?? whole)}
      />
      {factors.map((factor) => (
        <FactorField key={`${factor.id}:${chosen}`} factor={factor} location={location} />
      ))}
    </section>
  );
}

interface FactorFieldProps {
  readonly factor: Factor;
  readonly location: LocationRef | null;
}

function FactorField({ factor, location }: FactorFieldProps) {
  const { assessment, isFrozen } = useOpenAssessment();
  const notes = useCollection('factorNotes');
  const commit = useCommit();
  const id = factorNoteId(assessment.id, factor.id, location);
  const save = (text: string) => {
    const note = { id, assessmentId: assessment.id, factorId: factor.id, location, text };
    commit('Write a note on a factor of the threat assessment', [
      { collection: 'factorNotes', id, after: text.trim() === '' ? null : note },
    ]);
  };
  return (
    <div className="form-with-help">
      <SavedText
        label={`${factor.number} ${factor.name}`}
        value={notes.get(id)?.text ?? ''}
        maxLength={8000}
        rows={2}
        isReadOnly={isFrozen}
        onSave={save}
      />
      <Help source={threatSource.source}>{factor.prompt}</Help>
    </div>
  );
}
