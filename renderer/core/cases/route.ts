/**
 * Which office of the CPS takes a force's electoral files.
 *
 * Reference: APP Policing elections, CPS: London, Eastern, South East and South West go to the London office, the
 * rest of England and Wales to York, never to the local CPS but for false registration for financial fraud. The
 * guidance names no forces: resources/reference/cps-offices.json says how they were placed, and how sure that is.
 */
import reference from '../../../resources/reference/cps-offices.json';
import { formatDate, dateAt } from '../foundation/dates';
import type { Arrangements } from './arrangements';
import type { CaseFile } from './case-file';
import type { CpsOffice } from './cps-contact';

export interface CpsRoute {
  readonly office: CpsOffice;
  /** The region in which the force was placed; empty where the desk does not know the force. */
  readonly region: string;
  readonly why: string;
  readonly source: string;
  /** Whether it rests on what the force recorded, rather than on the guidance's regions. */
  readonly isOverridden: boolean;
  /** What is not settled about it; empty where nothing is. */
  readonly doubt: string;
}

export interface RouteQuestion {
  readonly forceName: string;
  readonly arrangements: Arrangements | undefined;
  /** `null` for the force's ordinary files. */
  readonly caseFile: Pick<CaseFile, 'localCps'> | null;
}

/** Where the placing of forces comes from, and what about it is the desk's reading. */
export const cpsOfficesSource = {
  source: reference.source,
  asAt: reference.asAt,
  reviewBy: reference.reviewBy,
  doubt: reference.doubt,
} as const;

/** The office that takes the file, with the reason: the recorded exception, the force's own record, or its region. */
export function officeFor({ forceName, arrangements, caseFile }: RouteQuestion): CpsRoute {
  const grouping = byGrouping(forceName);
  const exception = caseFile?.localCps ?? null;
  if (exception !== null) {
    return {
      ...grouping,
      office: 'local',
      why: `${reference.exception} Recorded by ${exception.by}: ${exception.reason}`,
      isOverridden: false,
      doubt: '',
    };
  }
  const override = arrangements?.cpsOffice ?? null;
  if (override === null) return grouping;
  return {
    ...grouping,
    office: override.office,
    why: `Recorded for the force by ${override.by} on ${formatDate(dateAt(override.at))}: ${override.why}`,
    source: 'The force’s own arrangements',
    isOverridden: true,
    doubt: '',
  };
}

function byGrouping(forceName: string): CpsRoute {
  const force = reference.forces.find(({ name }) => name === forceName);
  const region = reference.regions.find(({ name }) => name === force?.region);
  if (force === undefined || region === undefined) return unknownForce(forceName);
  const office = region.office === 'london' ? 'london' : 'york';
  return {
    office,
    region: region.name,
    why:
      office === 'london'
        ? `${force.name} lies in ${inWords(region.name)}, which the London office covers.`
        : `${force.name} lies in ${inWords(region.name)}. The London office does not cover it, and York takes the rest of England and Wales.`,
    source: reference.source,
    isOverridden: false,
    doubt: force.doubt,
  };
}

function unknownForce(forceName: string): CpsRoute {
  return {
    office: 'york',
    region: '',
    why: `${forceName === '' ? 'The force' : forceName} is not among the 43 forces that the desk knows, so its region is not known. York takes what the London office does not cover.`,
    source: reference.source,
    isOverridden: false,
    doubt: 'Ask the CPS which office takes your files, and record the answer under the force’s arrangements.',
  };
}

function inWords(region: string): string {
  if (region === 'London' || region === 'Wales') return region;
  return region === 'Yorkshire and the Humber' ? region : `the ${region} region`;
}
