/** The record of a workshop: what was scored, said and agreed, and how far the room lay apart. */
import { Button } from '@mantine/core';
import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import {
  isScoredByFewerThanTwo,
  mostDisputed,
  resultCounts,
  resultsOf,
  type CellResult,
} from '../../core/workshop/results';
import { spreadMarkText } from '../../core/workshop/spread-words';
import { standsForIn } from '../../core/workshop/stands-for';
import { agendaKey } from '../../core/workshop/workshop';
import { useCollection, useDesk } from '../../services/desk-context';
import { GradeMark } from '../../ui/grade-mark';
import { Message, Screen } from '../../ui/screen';
import { CloseWorkshop } from './close-workshop';
import { OnWorkshop, useCellName, useOpenWorkshop } from './open-workshop';
import { CellRecord } from './cell-record';
import { VirtualRows } from '../../ui/virtual-rows';
import { count, dateAndPlace, gradeOfAgreed, statusWords } from './words';
import { WorkshopTabs } from './workshop-tabs';

/** The record of the workshop that the address names. */
export function RecordScreen() {
  return (
    <OnWorkshop>
      <WorkshopRecord />
    </OnWorkshop>
  );
}

const listed = 10;

function WorkshopRecord() {
  const { workshop } = useOpenWorkshop();
  const { print } = useDesk();
  const results = useResults();
  const [search, setSearch] = useSearchParams();
  const open = results.find((result) => agendaKey(result.item) === search.get('cell')) ?? results[0];
  const show = (result: CellResult) => setSearch({ cell: agendaKey(result.item) }, { replace: true });
  return (
    <Screen
      title={workshop.title}
      purpose={`${statusWords[workshop.status]}, ${dateAndPlace(workshop)}. ${count(workshop.participants.length, 'participant', 'participants')}.`}
      tabs={<WorkshopTabs id={workshop.id} />}
      actions={
        <>
          <Button variant="default" onClick={() => void print()}>
            Print
          </Button>
          {workshop.status === 'running' ? <CloseWorkshop /> : null}
        </>
      }
      {...(open === undefined
        ? {}
        : { aside: <CellRecord result={open} />, asideLabel: 'The record of one cell' })}
    >
      <div className="stack-wide">
        <Counts results={results} />
        {results.length === 0 ? (
          <p className="dimmed">
            Nothing is on record yet. Every round, reason and agreed rating will stand here, struck entries
            too.
          </p>
        ) : (
          <>
            <Disputed results={mostDisputed(results, listed)} onShow={show} />
            <AllCells
              results={results}
              openKey={open === undefined ? '' : agendaKey(open.item)}
              onShow={show}
            />
          </>
        )}
      </div>
    </Screen>
  );
}

/** The cells of this workshop alone, with everything that was recorded on them. */
function useResults(): readonly CellResult[] {
  const { workshop, assessment, gazetteer } = useOpenWorkshop();
  const rounds = useCollection('rounds');
  const scores = useCollection('scores');
  const agreed = useCollection('agreedRatings');
  return useMemo(() => {
    const workshops = new Map([[workshop.id, workshop]]);
    return resultsOf(assessment, { workshops, rounds, scores, agreed }, standsForIn(gazetteer.places)).all();
  }, [workshop, assessment, gazetteer.places, rounds, scores, agreed]);
}

function Counts({ results }: { readonly results: readonly CellResult[] }) {
  const { workshop } = useOpenWorkshop();
  const counts = resultCounts(results);
  return (
    <>
      <p role="status">
        {counts.agreed} of {count(workshop.agenda.length, 'cell', 'cells')} agreed;{' '}
        {count(counts.rounds, 'round', 'rounds')}, {counts.revealed} revealed, {counts.setAside} set aside,{' '}
        {counts.open} open; {count(counts.evenSplits, 'even split', 'even splits')}.
      </p>
      {counts.scoredByFewerThanTwo === 0 ? null : (
        <Message
          tone="warning"
          title={`${count(counts.scoredByFewerThanTwo, 'cell was', 'cells were')} scored by fewer than two people.`}
        >
          <p>The assessment and the documents say so beside the rating.</p>
        </Message>
      )}
    </>
  );
}

interface ListProps {
  readonly results: readonly CellResult[];
  readonly onShow: (result: CellResult) => void;
}

function Disputed({ results, onShow }: ListProps) {
  const nameOfCell = useCellName();
  if (results.length === 0) return null;
  return (
    <section className="stack-tight" aria-labelledby="most-disputed">
      <h2 id="most-disputed">Most disputed</h2>
      <ol className="disputed">
        {results.map((result) => (
          <li key={agendaKey(result.item)}>
            <button type="button" className="workshop-link" onClick={() => onShow(result)}>
              {nameOfCell(result.item)}
            </button>
            <span className="spread-mark">{result.spread === null ? '' : spreadMarkText(result.spread)}</span>
            <Agreed result={result} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function AllCells({ results, openKey, onShow }: ListProps & { readonly openKey: string }) {
  const nameOfCell = useCellName();
  return (
    <section className="stack-tight">
      <h2>All cells on record</h2>
      <VirtualRows
        label="All cells on record"
        rows={results}
        rowKey={(result) => agendaKey(result.item)}
        rowHeightRem={2.5}
      >
        {(result) => (
          <div className="workshop-record-row" data-open={agendaKey(result.item) === openKey}>
            <button
              type="button"
              className="workshop-link workshop-row-name"
              aria-pressed={agendaKey(result.item) === openKey}
              onClick={() => onShow(result)}
            >
              {nameOfCell(result.item)}
            </button>
            <span className="spread-mark">{spreadOrNone(result)}</span>
            <Agreed result={result} />
          </div>
        )}
      </VirtualRows>
    </section>
  );
}

function spreadOrNone(result: CellResult): string {
  if (result.spread === null) return result.agreed === null ? 'not revealed' : 'no round';
  return isScoredByFewerThanTwo(result) ? 'fewer than two' : spreadMarkText(result.spread);
}

function Agreed({ result }: { readonly result: CellResult }) {
  const { assessment } = useOpenWorkshop();
  if (result.agreed === null) return <span className="dimmed">Not agreed yet</span>;
  return <GradeMark grade={gradeOfAgreed(assessment.scales, result.agreed.value)} />;
}
