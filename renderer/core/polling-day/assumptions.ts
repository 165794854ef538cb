/**
 * What rounds and workloads are reckoned with. These are this desk's planning assumptions, not guidance and not a
 * measurement: they stand on the screen and in the deployment plan wherever a figure rests on them.
 */
export const assumptions = {
  /** Metres of road to a metre of straight line. */
  roadFactor: 1.3,
  /** Kilometres an hour on the road, stops at lights included. */
  roadSpeed: 35,
  /** At each station, each time: park, speak to the presiding officer, look round outside. */
  minutesPerVisit: 10,
  /** Of each shift that lasts six hours or more. */
  breakMinutes: 45,
  breakFromHours: 6,
  /** At each place with permanent presence. */
  officersPerPermanentPlace: 1,
} as const;

/** Each assumption as a sentence. */
export const assumptionSentences: readonly string[] = [
  `A road is ${assumptions.roadFactor} times as long as the straight line between two places.`,
  `A team drives at ${assumptions.roadSpeed} km an hour, and travels together.`,
  `A visit takes ${assumptions.minutesPerVisit} minutes at each station, each time.`,
  `A shift of ${assumptions.breakFromHours} hours or more has ${assumptions.breakMinutes} minutes of break in it.`,
  'Permanent presence takes at least one officer at each place from 07:00 to 22:00.',
  'A station with several visits is visited once on each of so many rounds.',
];

/** Metres by road for metres in a straight line. */
export function roadMetres(straight: number): number {
  return straight * assumptions.roadFactor;
}

/** Minutes on the road for metres by road. */
export function drivingMinutes(metres: number): number {
  return metres / ((assumptions.roadSpeed * 1000) / 60);
}

/** "4.2 km", "350 m". */
export function distanceWords(metres: number): string {
  return metres < 950
    ? `${Math.round(metres / 10) * 10} m`
    : `${(metres / 1000).toLocaleString('en-GB', { maximumFractionDigits: 1 })} km`;
}
