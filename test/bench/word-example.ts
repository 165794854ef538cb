/** An invented threat assessment of any size, the same for the same size. */
import { newOperation, type Operation } from '../../renderer/core/operation/operation';
import { asId } from '../../renderer/core/foundation/ids';
import type { Area } from '../../renderer/core/places/area';
import type { Place } from '../../renderer/core/places/place';
import { noWorkshops } from '../../renderer/core/documents/workshop/records';
import type { ThreatDocumentInput } from '../../renderer/core/documents/threat-assessment';
import { factsNow } from '../../renderer/core/threat/approval-facts';
import {
  type ApprovalFacts,
  type Assessment,
  type LocationRef,
  newAssessment,
} from '../../renderer/core/threat/assessment';
import { type AssessedCell, type Cell, cellId, newAssessedCell } from '../../renderer/core/threat/cell';
import { type FactorNote, factorNoteId } from '../../renderer/core/threat/factor-note';
import { type Grid, gridOf } from '../../renderer/core/threat/grid';
import { factors, type Harm, harms } from '../../renderer/core/threat/harms';
import type { CitableRecords } from '../../renderer/core/threat/cited';
import type { Control, ControlId } from '../../renderer/core/threat/control';
import type { Step } from '../../renderer/core/threat/scale-set';
import { confidenceIds, usualScales } from '../../renderer/core/threat/scales';

export interface ExampleSize {
  readonly locations: number;
  /** Leaves every third square not considered, some nil and some not applicable; otherwise all are assessed. */
  readonly withGaps: boolean;
  readonly approved?: boolean;
  readonly withPrevious?: boolean;
}

const venueNames = [
  'St Wilfrith’s Church Hall, Harrow Dale',
  'Exbrook Leisure Centre',
  'Marl Lane Primary School',
  'Pennygate Community Rooms',
  'Old Corn Exchange, Thornby',
  'Wexcombe Village Hall',
  'Larkmoor Library',
  'Count: Alder Park Arena, Main Hall',
];

const rationales = [
  'Two candidates reported being followed while leafleting in the last fortnight. The same vehicle was seen on both evenings; its keeper is known to neighbourhood officers.',
  'A demonstration is expected outside the venue from 6 pm. The organiser has met silver and agreed a place across the road. Numbers at the last one were about 60.',
  'Posts naming the returning officer’s staff have been shared in three local groups. None is a direct threat so far; one account was opened this month.',
  'Postal vote applications from four addresses share handwriting. The council’s electoral services manager raised it on 14 April and holds the originals.',
];

/** The input of a threat document with invented people and places. */
export function aThreatInput(size: ExampleSize): ThreatDocumentInput {
  const { areas, places, locations } = gazetteerOf(size.locations);
  const draft = anAssessment(locations, size.approved === true);
  const operation = operationOf(draft);
  const gazetteer = { areas, places };
  const citable = citableFor(locations.length);
  const drafted = gridFor(draft, (harm, location, at) => cellFor(draft, { harm, location, at, size }));
  const assessment =
    size.approved === true ? approvedBy(draft, factsNow(drafted, { operation, gazetteer, citable })) : draft;
  const grid = { ...drafted, assessment };
  const previous = size.withPrevious === true ? previousOf(grid) : null;
  return {
    operation,
    grid,
    previous,
    factorNotes: notesFor(assessment),
    previousFactorNotes: previous === null ? [] : notesFor(previous.assessment),
    gazetteer,
    citable,
    lessonAnswers: new Map(),
    workshops: noWorkshops,
    stations: [],
    part: null,
    issueDate: '2027-04-19',
  };
}

function operationOf(assessment: Assessment): Operation {
  return newOperation({
    id: assessment.operationId,
    name: 'Operation Lapwing',
    forceName: 'Wendshire Police',
    forceAreaId: asId<'Area'>('area-force'),
    pollingDate: '2027-05-06',
    polls: [
      { type: 'local-principal', contest: 'all wards of Exbrook' },
      { type: 'pcc', contest: '' },
    ],
    marking: assessment.marking,
    createdAt: '2027-03-01T09:00:00.000Z',
  });
}

function gazetteerOf(count: number) {
  const areas = new Map<string, Area>();
  const places = new Map<string, Place>();
  const locations: LocationRef[] = [];
  for (let index = 0; index < count; index += 1) {
    const round = Math.floor(index / venueNames.length);
    const venue = venueNames[index % venueNames.length] ?? '';
    const name = round === 0 ? venue : `${venue} ${round + 1}`;
    const id = asId<'Place'>(`place-${index}`);
    places.set(id, {
      id,
      kind: 'polling-place',
      name,
      address: '',
      postcode: null,
      areaId: asId<'Area'>('area-exbrook'),
      wardId: null,
      easting: null,
      northing: null,
      uprn: null,
      notes: '',
      mergedIntoId: null,
    });
    locations.push({ kind: 'place', id });
  }
  return { areas, places, locations };
}

function anAssessment(locations: readonly LocationRef[], isApproved: boolean): Assessment {
  return newAssessment({
    id: asId<'Assessment'>('assessment-2'),
    operationId: asId<'Operation'>('operation-1'),
    startedAt: '2027-04-12T09:00:00.000Z',
    marking: { classification: 'OFFICIAL-SENSITIVE', handling: 'Operation Lapwing command team only' },
    author: 'Insp Ada Marlowe',
    version: 2,
    title: 'Threat assessment, elections of 6 May 2027',
    locations,
    distribution: 'Gold, silver, bronzes; BCU commanders; returning officer (sections 1 and 2)',
    reviewDate: isApproved ? '2027-04-29' : null,
    judgements: {
      malpractice:
        'Postal vote handling in one ward is the main concern. Enquiries are in hand with the council; no wider pattern is seen.',
      intimidation:
        'Candidates in two wards have been followed and named online. It is likely to go on up to polling day and may reach agents.',
      'peaceful-voting': isApproved
        ? 'One notified protest near a polling station. With the agreed arrangements it should not keep voters away.'
        : '',
    },
  });
}

function approvedBy(assessment: Assessment, facts: ApprovalFacts): Assessment {
  return {
    ...assessment,
    status: 'approved',
    approval: {
      name: 'ACC Rowan Tyne',
      role: 'Gold commander',
      date: '2027-04-18',
      recordedAt: '2027-04-18T16:00:00.000Z',
      note: 'Bring the camera forward to the start of postal vote opening.',
      route: 'email',
      reference: 'Email of 18 April 2027, 16:42',
      contentHash: '5d'.repeat(32),
      facts,
    },
  };
}

type CellMaker = (harm: Harm, location: LocationRef, at: number) => Cell | undefined;

function gridFor(assessment: Assessment, make: CellMaker): Grid {
  const cells = new Map<string, Cell>();
  assessment.locations.forEach((location, column) => {
    harms.forEach((harm, row) => {
      const cell = make(harm, location, row * 7 + column * 5);
      if (cell !== undefined) cells.set(cell.id, cell);
    });
  });
  return gridOf(assessment, cells);
}

const likelihoods = usualScales.likelihood.terms.map((term) => term.id);

interface CellRequest {
  readonly harm: Harm;
  readonly location: LocationRef;
  readonly at: number;
  readonly size: ExampleSize;
}

function cellFor(assessment: Assessment, { harm, location, at, size }: CellRequest): Cell | undefined {
  const base = {
    id: cellId(assessment.id, harm, location),
    assessmentId: assessment.id,
    harmId: harm.id,
    location,
    evidence: [],
  };
  if (size.withGaps) {
    if (at % 3 === 0) return undefined;
    if (at % 5 === 1)
      return {
        ...base,
        state: 'nil',
        reason: 'Nothing recorded at the last three elections and no current intelligence.',
      };
    if (at % 11 === 4) return { ...base, state: 'not-applicable', reason: 'No staff or voters on the site.' };
    if (at % 29 === 2) return newAssessedCell(assessment, harm, location);
  }
  return assessedCell(assessment, { harm, location, at });
}

function assessedCell(
  assessment: Assessment,
  { harm, location, at }: Omit<CellRequest, 'size'>,
): AssessedCell {
  const impact = (((at * 3) % 5) + 1) as Step;
  const likelihood = likelihoods[(at * 5) % 7] ?? 'unlikely';
  return {
    ...newAssessedCell(assessment, harm, location),
    likelihood,
    impact,
    confidence: confidenceIds[at % 3] ?? null,
    rationale: rationales[at % rationales.length] ?? '',
    controlsInPlace:
      at % 4 === 1 ? '' : 'Neighbourhood patrols twice a day; named contact given to candidates.',
    controls: at % 2 === 0 ? [] : [controlId(at)],
    judgedBy: 'Insp Ada Marlowe',
    afterControls: {
      likelihood: likelihoods[Math.max(0, ((at * 5) % 7) - 2)] ?? null,
      impact: at % 13 === 0 ? null : impact,
      judgedBy: at % 5 === 2 ? '' : 'Supt Bell',
    },
  };
}

function controlId(at: number): ControlId {
  return asId<'Control'>(`control-${at}`);
}

function controlFor(at: number): Control {
  return {
    id: controlId(at),
    operationId: asId<'Operation'>('operation-1'),
    text: 'Static officer at the entrance from 7 am to 10 pm',
    owner: at % 7 === 3 ? '' : 'Silver, Supt Bell',
    due: at % 11 === 5 ? null : `2027-05-0${(at % 6) + 1}`,
    state: 'proposed',
    note: '',
    officerHours: at % 3 === 0 ? null : 15,
  };
}

/** The controls that the cells lean on; nothing else is cited. */
function citableFor(columns: number): CitableRecords {
  const last = (harms.length - 1) * 7 + columns * 5;
  const controls = Array.from({ length: last + 1 }, (_, at) => controlFor(at));
  return {
    intelligence: new Map(),
    history: new Map(),
    lessons: new Map(),
    controls: new Map(controls.map((control) => [control.id, control])),
  };
}

function notesFor(assessment: Assessment): readonly FactorNote[] {
  const first = assessment.locations[0];
  const whole = factors.slice(0, 7).map((factor): FactorNote => ({
    id: factorNoteId(assessment.id, factor.id, null),
    assessmentId: assessment.id,
    factorId: factor.id,
    location: null,
    text: `Reviewed on 15 April with the council. ${factor.name}: no change from the last election apart from the matters given under each threat.`,
  }));
  if (first === undefined) return whole;
  const local: FactorNote = {
    id: factorNoteId(assessment.id, 'premises', first),
    assessmentId: assessment.id,
    factorId: 'premises',
    location: first,
    text: 'Single entrance on a narrow lane; the car park is shared with a party’s committee room.',
  };
  return [...whole, local];
}

function previousOf(grid: Grid): Grid {
  const assessment: Assessment = { ...grid.assessment, id: asId<'Assessment'>('assessment-1'), version: 1 };
  return gridFor(assessment, (harm, location, at) => {
    const now = grid.cellAt(harm, location);
    if (now === undefined || at % 17 === 2) return undefined;
    const own = { id: cellId(assessment.id, harm, location), assessmentId: assessment.id };
    if (now.state === 'assessed' && at % 7 === 1) return { ...now, ...own, impact: 1 };
    return { ...now, ...own };
  });
}
