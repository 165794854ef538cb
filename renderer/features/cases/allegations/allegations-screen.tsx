/** The reports of the operation, the latest first. */
import { Button, TextInput } from '@mantine/core';
import { useEffect, useMemo, useRef } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { type Allegation, reporterKinds, streams } from '../../../core/cases/allegation';
import { categoryName, subCategoryName } from '../../../core/cases/categories';
import { outcomeWords } from '../../../core/cases/outcome';
import type { CaseFile } from '../../../core/cases/case-file';
import { counted } from '../../../core/documents/blocks';
import { formatDate } from '../../../core/foundation/dates';
import { type Area, type AreaId, liesIn } from '../../../core/places/area';
import { allegationsRegister } from '../../../core/registers/allegations';
import { useCollection } from '../../../services/desk-context';
import { useOperation } from '../../../services/operation';
import { useRemembered } from '../../../services/remembered';
import { ExportRegister } from '../../../services/export-register';
import { FilterChoice } from '../../../ui/filter-choice';
import { Empty, Screen } from '../../../ui/screen';
import { type VirtualColumn, VirtualTable } from '../../../ui/virtual-table';
import { AllegationsTabs } from './allegations-tabs';
import { ElectoralAreaFilter } from './area-filter';
import { useAllegations, useNewAllegation } from './use-allegations';

/** `?add=report` records a new one at once and opens it. */
export function AllegationsScreen() {
  const allegations = useAllegations();
  const record = useRecording();
  return (
    <Screen
      title="Allegations"
      purpose="Every allegation and incident that was reported, the unsubstantiated ones too."
      tabs={<AllegationsTabs />}
      isFlush
      actions={
        <>
          <Button onClick={record}>Record a report</Button>
          <ExportRegister register={allegationsRegister} />
        </>
      }
    >
      {allegations.length === 0 ? (
        <div className="worksheet-scroll">
          <Empty
            title="No report yet"
            example="A-001 · reported Thu 6 May 2027 by an elector · voting, personation at a station"
            action={<Button onClick={record}>Record a report</Button>}
          >
            Record each report as it comes in, also where nothing bears it out: it counts towards the history
            of the area. What is investigated becomes a case.
          </Empty>
        </div>
      ) : (
        <List allegations={allegations} />
      )}
    </Screen>
  );
}

function useRecording(): () => void {
  const [parameters] = useSearchParams();
  const navigate = useNavigate();
  const create = useNewAllegation();
  const record = () => {
    const id = create();
    if (id !== null)
      void navigate(`/allegations/${id}`, { replace: parameters.has('add'), state: { added: id } });
  };
  const isAsked = parameters.get('add') === 'report';
  const latest = useRef(record);
  const isDone = useRef(false);
  useEffect(() => {
    latest.current = record;
  });
  useEffect(() => {
    // Once for each visit: an effect may run twice, and a second report would be one that nobody made.
    if (!isAsked || isDone.current) return;
    isDone.current = true;
    latest.current();
  }, [isAsked]);
  return record;
}

interface Row {
  readonly allegation: Allegation;
  readonly caseFile: CaseFile | undefined;
}

interface Filter {
  readonly text: string;
  readonly stream: string | null;
  /** The area and what lies in it. */
  readonly areaId: AreaId | null;
}

const everything: Filter = { text: '', stream: null, areaId: null };

function List({ allegations }: { readonly allegations: readonly Allegation[] }) {
  const operation = useOperation();
  const [filter, setFilter] = useRemembered<Filter>(`allegations.filter.${operation.id}`, everything);
  const rows = useRows(allegations);
  const areas = useCollection('areas');
  const shown = useMemo(() => rows.filter((row) => passes(row, filter, areas)), [rows, filter, areas]);
  return (
    <div className="worksheet">
      <div className="worksheet-tools">
        <div className="worksheet-filters" role="search" aria-label="Filter the allegations">
          <TextInput
            aria-label="Filter by words"
            placeholder="Words in any field"
            size="xs"
            value={filter.text}
            onChange={(event) => setFilter({ ...filter, text: event.currentTarget.value })}
          />
          <FilterChoice
            label="Filter by kind of work"
            any="Any work"
            data={streams.map(({ id, name }) => ({ value: id, label: name }))}
            value={filter.stream}
            onChoose={(stream) => setFilter({ ...filter, stream })}
          />
          <ElectoralAreaFilter
            of={allegations.map((each) => each.areaId)}
            value={filter.areaId}
            onChoose={(areaId) => setFilter({ ...filter, areaId })}
          />
          {filter.text === '' && filter.stream === null && filter.areaId === null ? null : (
            <Button size="xs" variant="default" onClick={() => setFilter(everything)}>
              Show all
            </Button>
          )}
        </div>
      </div>
      <div className="worksheet-fill">
        {shown.length === 0 ? (
          <p className="cases-none">No report passes the filter. Choose “Show all” to see every one.</p>
        ) : (
          <VirtualTable
            label="Allegations"
            rows={shown}
            columns={columns}
            rowKey={({ allegation }) => allegation.id}
            rowHeightRem={3.25}
          />
        )}
      </div>
      <p className="worksheet-keys dimmed small">
        <span role="status">
          {shown.length === rows.length
            ? counted(rows.length, 'report', 'reports')
            : `${shown.length} of ${counted(rows.length, 'report', 'reports')}`}
        </span>
      </p>
    </div>
  );
}

function useRows(allegations: readonly Allegation[]): readonly Row[] {
  const cases = useCollection('cases');
  return useMemo(() => {
    const byAllegation = new Map<string, CaseFile>();
    for (const caseFile of cases.values())
      for (const id of caseFile.allegationIds) byAllegation.set(id, caseFile);
    return allegations.map((allegation) => ({ allegation, caseFile: byAllegation.get(allegation.id) }));
  }, [allegations, cases]);
}

function passes(
  { allegation, caseFile }: Row,
  { text, stream, areaId }: Filter,
  areas: ReadonlyMap<string, Area>,
): boolean {
  if (stream !== null && allegation.stream !== stream) return false;
  if (areaId !== null && (allegation.areaId === null || !liesIn(areas, allegation.areaId, areaId)))
    return false;
  const { reference, summary, reporterName, concerned } = allegation;
  const all = [
    reference,
    summary,
    reporterName,
    caseFile?.reference ?? '',
    ...concerned.map(({ name }) => name),
  ]
    .join(' ')
    .toLocaleLowerCase('en-GB');
  return text
    .toLocaleLowerCase('en-GB')
    .split(/\s+/)
    .every((word) => all.includes(word));
}

const columns: readonly VirtualColumn<Row>[] = [
  {
    key: 'report',
    heading: 'Report',
    width: 'minmax(14rem, 4fr)',
    cell: ({ allegation: { id, reference, summary } }) => (
      <>
        <Link to={`/allegations/${id}`}>{reference}</Link>
        <p className="dimmed small case-one-line">{summary === '' ? 'Nothing written yet' : summary}</p>
      </>
    ),
  },
  {
    key: 'reported',
    heading: 'Reported',
    width: '11rem',
    cell: ({ allegation: { reportedOn, reporter } }) => (
      <>
        {formatDate(reportedOn)}
        <p className="dimmed small case-one-line">{reporterKinds.find(({ id }) => id === reporter)?.name}</p>
      </>
    ),
  },
  {
    key: 'category',
    heading: 'Category',
    width: 'minmax(9rem, 1.5fr)',
    cell: ({ allegation: { category, subCategory } }) => (
      <>
        {categoryName(category)}
        {subCategory === '' ? null : (
          <p className="dimmed small case-one-line">{subCategoryName(subCategory)}</p>
        )}
      </>
    ),
  },
  {
    key: 'stands',
    heading: 'Where it stands',
    width: 'minmax(9rem, 1.5fr)',
    cell: ({ allegation: { outcome }, caseFile }) => {
      if (outcome !== null) return outcomeWords.find(({ id }) => id === outcome.outcome)?.name;
      if (caseFile === undefined) return 'Open';
      return <Link to={`/cases/${caseFile.id}/summary`}>Case {caseFile.reference}</Link>;
    },
  },
];
