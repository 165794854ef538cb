/** The police forces of England and Wales and the districts that each of them polices. */
import reference from '../../../resources/reference/forces.json';

export interface District {
  /** ONS code of the local authority district, 2024. */
  readonly code: string;
  readonly name: string;
  readonly council: string;
}

export interface Force {
  /** ONS code of the police force area, 2024. */
  readonly code: string;
  readonly name: string;
  readonly nation: 'England' | 'Wales';
  readonly districts: readonly District[];
}

/** All 43 forces, by name. Source and year: see `forcesSource`. */
export const forces: readonly Force[] = reference.forces.map((force) => ({
  ...force,
  nation: force.nation === 'Wales' ? 'Wales' : 'England',
}));

/** Where the list comes from and when it should be looked at again. */
export const forcesSource = {
  source: reference.source,
  asAt: reference.asAt,
  reviewBy: reference.reviewBy,
} as const;
