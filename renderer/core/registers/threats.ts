/** The registers of the threat assessment: what was assessed, the controls, the workshops. */
import { formatMoment } from '../foundation/dates';
import type { Assessment } from '../threat/assessment';
import { type AssessedCell, type Cell, type Judged, ratingOf } from '../threat/cell';
import { type Control, controlStates } from '../threat/control';
import type { EvidenceRef } from '../threat/evidence';
import { factors, harms } from '../threat/harms';
import { type Gazetteer, locationName } from '../threat/locations';
import { confidenceOf } from '../threat/scales';
import { impactOf, likelihoodOf, ratingLevelOf, type ScaleSet } from '../threat/scale-set';
import type { Workshop } from '../workshop/workshop';
import {
  byDate,
  date,
  inOrder,
  lines,
  moment,
  nameIn,
  noLongerRecorded,
  number,
  ofOperation,
  parts,
  said,
  saidMoment,
  short,
  tableOf,
  text,
} from './columns';
import { isWithheldFromRegisters } from './intelligence';
import type { Register, RegisterRecords } from './register';

type ThreatCollection =
  'cells' | 'assessments' | 'areas' | 'places' | 'controls' | 'intelligence' | 'history' | 'lessons';

interface ThreatRow {
  readonly cell: Cell;
  readonly assessment: Assessment;
}

const states = [
  { id: 'assessed', name: 'Assessed' },
  { id: 'nil', name: 'Considered, nil' },
  { id: 'not-applicable', name: 'Not applicable' },
] as const;

/** Every cell of every version of the assessment: the newest version first, the gravest threats first. */
export const threatsRegister: Register<ThreatCollection> = {
  id: 'threats',
  title: 'Assessed threats',
  reads: ['cells', 'assessments', 'areas', 'places', 'controls', 'intelligence', 'history', 'lessons'],
  tableOf: (records, operation) => {
    const rows = [...records.cells.values()].flatMap((cell): ThreatRow[] => {
      const assessment = records.assessments.get(cell.assessmentId);
      return assessment?.operationId === operation.id ? [{ cell, assessment }] : [];
    });
    const assessed = (of: (cell: AssessedCell, scales: ScaleSet) => string | null) => (row: ThreatRow) =>
      row.cell.state === 'assessed' ? of(row.cell, row.assessment.scales) : null;
    return tableOf<ThreatRow>(
      [
        number('Version', ({ assessment }) => assessment.version),
        text('Harm', ({ cell }) => nameIn(harms, cell.harmId)),
        text('Place or area', ({ cell }) => locationName(cell.location, records)),
        short('State', ({ cell }) => nameIn(states, cell.state)),
        short(
          'Rating',
          assessed((cell, scales) => ratingWords(scales, cell)),
        ),
        short(
          'Likelihood',
          assessed((cell, scales) => likelihoodWords(scales, cell.likelihood)),
        ),
        short(
          'Impact',
          assessed((cell, scales) => impactWords(scales, cell.impact)),
        ),
        short(
          'Confidence',
          assessed(({ confidence }) => (confidence === null ? null : confidenceOf(confidence).name)),
        ),
        text(
          'Judged by',
          assessed(({ judgedBy }) => judgedBy),
        ),
        text('Reasons', ({ cell }) => (cell.state === 'assessed' ? cell.rationale : cell.reason), 4),
        text('Evidence', (row) => evidenceWords(row, records), 3),
        text(
          'Controls in place',
          assessed(({ controlsInPlace }) => controlsInPlace),
        ),
        text(
          'Controls',
          assessed(({ controls }) => controlTexts(controls, records)),
          3,
        ),
        text(
          'Before controls',
          assessed((cell, scales) => judgedWords(scales, cell.beforeControls)),
        ),
        text(
          'After proposed controls',
          assessed((cell, scales) => judgedWords(scales, cell.afterControls)),
        ),
      ],
      rows.sort(gravestFirst(records)),
      ({ assessment }) => assessment.marking,
    );
  },
};

function gravestFirst(gazetteer: Gazetteer): (a: ThreatRow, b: ThreatRow) => number {
  const rating = ({ cell, assessment }: ThreatRow) =>
    cell.state === 'assessed' ? (safely(() => ratingOf(assessment.scales, cell)) ?? 0) : -1;
  const number = ({ cell }: ThreatRow) => harms.find(({ id }) => id === cell.harmId)?.number ?? 0;
  const where = ({ cell }: ThreatRow) => locationName(cell.location, gazetteer);
  return (a, b) =>
    b.assessment.version - a.assessment.version ||
    rating(b) - rating(a) ||
    number(a) - number(b) ||
    inOrder.compare(where(a), where(b));
}

/** A likelihood that the scales do not have stands as it was recorded rather than break the register. */
function safely<T>(read: () => T): T | null {
  try {
    return read();
  } catch {
    return null;
  }
}

function likelihoodWords(scales: ScaleSet, id: string | null): string | null {
  return id === null ? null : (safely(() => likelihoodOf(scales, id).name) ?? id);
}

function impactWords(scales: ScaleSet, impact: AssessedCell['impact']): string | null {
  if (impact === null) return null;
  const name = safely(() => impactOf(scales, impact).name);
  return name === null ? String(impact) : `${impact} ${name}`;
}

function ratingWords(scales: ScaleSet, judged: Pick<Judged, 'likelihood' | 'impact'>): string | null {
  const rating = safely(() => ratingOf(scales, judged));
  if (rating === null) return null;
  return `${rating} ${safely(() => ratingLevelOf(scales, rating).name) ?? ''}`.trim();
}

function judgedWords(scales: ScaleSet, judged: Judged): string {
  return parts(
    ratingWords(scales, judged),
    said('likelihood', likelihoodWords(scales, judged.likelihood)),
    said('impact', impactWords(scales, judged.impact)),
    said('judged by', judged.judgedBy),
  );
}

function controlTexts(ids: AssessedCell['controls'], { controls }: RegisterRecords<'controls'>): string {
  return lines(
    ids.map((id) => {
      const control = controls.get(id);
      return control === undefined
        ? noLongerRecorded
        : `${control.text} (${nameIn(controlStates, control.state)})`;
    }),
  );
}

function evidenceWords({ cell, assessment }: ThreatRow, records: RegisterRecords<ThreatCollection>): string {
  return lines(cell.evidence.map((ref) => evidenceLine(ref, assessment, records)));
}

function evidenceLine(
  ref: EvidenceRef,
  assessment: Assessment,
  records: RegisterRecords<ThreatCollection>,
): string {
  switch (ref.kind) {
    case 'intelligence': {
      const now = records.intelligence.get(ref.id);
      const then = assessment.approval?.facts.cited.intelligence.find(({ id }) => id === ref.id);
      const items = [now, then].filter((item) => item !== undefined);
      if (items.some(isWithheldFromRegisters)) return 'Intelligence: [withheld: graded C]';
      return `Intelligence: ${items[0]?.reference ?? noLongerRecorded}`;
    }
    case 'history': {
      const entry = records.history.get(ref.id);
      return `History: ${entry === undefined ? noLongerRecorded : `${entry.election}, ${entry.text}`}`;
    }
    case 'lesson':
      return `Earlier learning: ${records.lessons.get(ref.id)?.text ?? noLongerRecorded}`;
    case 'factor': {
      const where = ref.location === null ? 'the whole assessment' : locationName(ref.location, records);
      return `Factor: ${nameIn(factors, ref.factorId)}, ${where}`;
    }
  }
}

/** The controls of the operation, the earliest date first. */
export const controlsRegister: Register<'controls' | 'cells' | 'assessments' | 'areas' | 'places'> = {
  id: 'controls',
  title: 'Controls',
  reads: ['controls', 'cells', 'assessments', 'areas', 'places'],
  tableOf: (records, operation) => {
    const against = new Map<string, Set<string>>();
    for (const cell of records.cells.values()) {
      if (cell.state !== 'assessed') continue;
      const where = `${nameIn(harms, cell.harmId)}, ${locationName(cell.location, records)}`;
      for (const id of cell.controls) against.set(id, (against.get(id) ?? new Set()).add(where));
    }
    return tableOf<Control>(
      [
        text('Control', (control) => control.text, 4),
        short('State', ({ state }) => nameIn(controlStates, state)),
        short('Owner', ({ owner }) => owner),
        date('Due', ({ due }) => due),
        number('Officer hours', ({ officerHours }) => officerHours),
        text('Note', ({ note }) => note),
        text('Against', ({ id }) => lines(against.get(id) ?? []), 3),
      ],
      ofOperation(records.controls, operation).sort(byDate(({ due }) => due)),
    );
  },
};

const workshopStates = [
  { id: 'planned', name: 'Planned' },
  { id: 'running', name: 'Running' },
  { id: 'closed', name: 'Closed' },
] as const;

/** The workshops of the operation, the earliest first. */
export const workshopsRegister: Register<'workshops' | 'assessments' | 'areas' | 'places'> = {
  id: 'workshops',
  title: 'Workshops',
  reads: ['workshops', 'assessments', 'areas', 'places'],
  tableOf: (records, operation) =>
    tableOf<Workshop>(
      [
        date('Date', (workshop) => workshop.date),
        text('Title', ({ title }) => title),
        text('Place', ({ place }) => place),
        short('State', ({ status }) => nameIn(workshopStates, status)),
        number(
          'Version of the assessment',
          ({ assessmentId }) => records.assessments.get(assessmentId)?.version ?? null,
        ),
        short('Facilitator', ({ facilitator }) => facilitator),
        text('Participants', ({ participants }) => lines(participants.map(participantWords)), 4),
        text(
          'Agenda',
          ({ agenda }) =>
            lines(
              agenda.map(
                ({ harmId, location }) => `${nameIn(harms, harmId)}, ${locationName(location, records)}`,
              ),
            ),
          3,
        ),
        moment('Entered', ({ createdAt }) => createdAt),
        moment('Closed', ({ closedAt }) => closedAt),
      ],
      ofOperation(records.workshops, operation).sort(byDate((workshop) => workshop.date)),
      ({ assessmentId }) => records.assessments.get(assessmentId)?.marking ?? null,
    ),
};

function participantWords({
  name,
  role,
  organisation,
  leftAt,
  corrections,
}: Workshop['participants'][number]): string {
  const before = corrections.map(
    ({ at, was, reason }) =>
      `until corrected ${formatMoment(at)}: ${[was.name, was.role, was.organisation].filter(Boolean).join(', ')} (${reason})`,
  );
  return parts([name, role, organisation].filter(Boolean).join(', '), saidMoment('left', leftAt), ...before);
}
