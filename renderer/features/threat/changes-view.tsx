/** What differs between any two versions, of this operation or of others. */
import { NativeSelect } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { Assessment } from '../../core/threat/assessment';
import { mergedNotes } from '../../core/threat/factor-note';
import type { Grid } from '../../core/threat/grid';
import { isSameScales } from '../../core/threat/same-scales';
import { type OtherChange, otherChanges } from '../../core/threat/version-changes';
import { type CellChange, changesBetween, waitingBetween } from '../../core/threat/versions';
import { useCollection } from '../../services/desk-context';
import { useOperation } from '../../services/operation';
import { Empty, Message } from '../../ui/screen';
import type { CellPoint } from './cell-point';
import { OtherChangesTable } from './other-changes-table';
import { useOpenAssessment } from './open-assessment';
import { ShownPart } from './shown-part';
import { ChangesTable } from './versions/changes-table';
import { MovesFigure } from './versions/moves-figure';
import { useBasesOf, useGridThroughMerges, useNamesIn } from './versions/use-versions';
import { sentenceCase, shortVersion, versionWords } from './versions/version-words';

const first = 100;

/** The changes from an earlier version to a later one, both of which can be chosen. */
export function ChangesView({ onOpen }: { readonly onOpen: (point: CellPoint) => void }) {
  const { assessment } = useOpenAssessment();
  const choices = useVersionChoices();
  const others = choices.filter(({ version }) => version.id !== assessment.id);
  const usual = others.find(({ version }) => version.id === assessment.basedOnId) ?? others[0];
  const [earlierId, setEarlierId] = useState<string | null>(usual?.version.id ?? null);
  const [laterId, setLaterId] = useState<string>(assessment.id);
  const earlier = choices.find(({ version }) => version.id === earlierId)?.version;
  const later = choices.find(({ version }) => version.id === laterId)?.version;
  const data = choices.map(({ version, label }) => ({ value: version.id, label }));
  return (
    <div className="threat-page stack" tabIndex={0} role="region" aria-label="Changes">
      {earlier === undefined || later === undefined ? (
        <Empty title="This is the only version">
          When gold has approved it, the next version starts from it. What differs then stands here, as does
          an earlier election’s assessment once it is in the desk.
        </Empty>
      ) : (
        <>
          <div className="changes-choice">
            <NativeSelect
              label="From"
              data={data}
              value={earlier.id}
              onChange={(event) => setEarlierId(event.currentTarget.value)}
            />
            <NativeSelect
              label="To"
              data={data}
              value={later.id}
              onChange={(event) => setLaterId(event.currentTarget.value)}
            />
          </div>
          {earlier.id === later.id ? (
            <p>This is the same version twice. Choose another to compare it with.</p>
          ) : (
            <Comparison earlier={earlier} later={later} onOpen={onOpen} />
          )}
        </>
      )}
    </div>
  );
}

/** Every version in the desk: those of the open operation first, newest first. */
function useVersionChoices() {
  const operation = useOperation();
  const operations = useCollection('operations');
  const assessments = useCollection('assessments');
  return useMemo(() => {
    const isHere = (version: Assessment) => (version.operationId === operation.id ? 1 : 0);
    const dateOf = (version: Assessment) => operations.get(version.operationId)?.pollingDate ?? '';
    return [...assessments.values()]
      .sort(
        (a, b) =>
          isHere(b) - isHere(a) ||
          dateOf(b).localeCompare(dateOf(a)) ||
          a.operationId.localeCompare(b.operationId) ||
          b.version - a.version,
      )
      .map((version) => ({
        version,
        label:
          isHere(version) === 1
            ? versionWords(version)
            : `${operations.get(version.operationId)?.name ?? 'Another operation'}: ${versionWords(version)}`,
      }));
  }, [operation.id, operations, assessments]);
}

interface ComparisonProps {
  readonly earlier: Assessment;
  readonly later: Assessment;
  readonly onOpen: (point: CellPoint) => void;
}

function Comparison({ earlier, later, onOpen }: ComparisonProps) {
  const operation = useOperation();
  const operations = useCollection('operations');
  const notes = useCollection('factorNotes');
  const places = useCollection('places');
  const before = useGridThroughMerges(earlier);
  const after = useGridThroughMerges(later);
  const bases = useBasesOf(earlier, later);
  const nameOf = useNamesIn(later, earlier);
  const changes = useMemo(
    () => (before === null || after === null ? [] : changesBetween(before, after, bases)),
    [before, after, bases],
  );
  const waiting = useMemo(
    () => (before === null || after === null ? 0 : waitingBetween(before, after, bases).length),
    [before, after, bases],
  );
  const others = useMemo(() => {
    const written = (grid: Grid) => ({
      assessment: { ...grid.assessment, locations: grid.locations },
      factorNotes: mergedNotes(
        [...notes.values()].filter((note) => note.assessmentId === grid.assessment.id),
        places,
      ),
    });
    return before === null || after === null ? [] : otherChanges(written(before), written(after), nameOf);
  }, [before, after, notes, places, nameOf]);
  if (before === null || after === null) return null;
  const name = shortVersion(earlier, operation, operations);
  const nowName = shortVersion(later, operation, operations);
  const isOtherScales = !isSameScales(before.scales, after.scales);
  return (
    <>
      <p>{summary({ changes, others, waiting, name })}</p>
      {isOtherScales ? (
        <Message tone="note" title="The two versions have different scales: not comparable step by step">
          <p>
            {sentenceCase(name)}: {before.scales.name}. {sentenceCase(nowName)}: {after.scales.name}. Each
            rating stands in its own words; the translation, where there is one, gives every possibility.
          </p>
        </Message>
      ) : null}
      <MovesFigure before={before} after={after} names={{ before: name, after: nowName, of: nameOf }} />
      {changes.length === 0 ? null : (
        <ShownPart items={changes} most={first} what="changes">
          {(shown) => (
            <ChangesTable
              changes={shown}
              names={{ before: name, after: nowName, of: nameOf }}
              before={before}
              after={after}
              onOpen={onOpen}
            />
          )}
        </ShownPart>
      )}
      {others.length === 0 ? null : (
        <ShownPart items={others} most={first} what="other changes">
          {(shown) => <OtherChangesTable changes={shown} earlier={name} />}
        </ShownPart>
      )}
    </>
  );
}

interface Differences {
  readonly changes: readonly CellChange[];
  readonly others: readonly OtherChange[];
  /** How many a draft has still to confirm. */
  readonly waiting: number;
  readonly name: string;
}

function summary({ changes, others, waiting, name }: Differences): string {
  const waits = waiting === 0 ? '' : ` ${waiting} ${waiting === 1 ? 'waits' : 'wait'} to be confirmed.`;
  if (changes.length + others.length === 0) {
    return waiting === 0 ? `Nothing differs from ${name}.` : `Nothing was changed since ${name}.${waits}`;
  }
  const count = (kind: CellChange['kind']) => changes.filter((change) => change.kind === kind).length;
  return `Since ${name}: ${count('changed')} changed, ${count('added')} newly considered, ${count('removed')} no longer considered.${waits}${otherWords(others.length)}`;
}

function otherWords(count: number): string {
  if (count === 0) return '';
  const named = count === 1 ? '1 other change' : `${count} other changes`;
  return ` ${named} in columns, judgements, factors or the front page.`;
}
