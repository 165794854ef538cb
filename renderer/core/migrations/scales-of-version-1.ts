/**
 * The scales that every assessment of version 1 was made with, in the form of version 2: a copy of its own, with no
 * type of today. The list in resources/reference is revised with its sources; this one never is.
 */
export const scalesOfVersion1 = {
  id: 'phia-5x5',
  name: '5 by 5, PHIA words',
  note: '',
  likelihood: {
    source:
      'Professional Head of Intelligence Assessment, Explaining uncertainty in UK intelligence assessment (gov.uk, 24 March 2025)',
    asAt: '2025-03-24',
    reviewBy: '2027-03-31',
    note: 'The gaps between the ranges are part of the scale. A figure that falls in a gap belongs to no term.',
    terms: [
      {
        id: 'remote-chance',
        name: 'Remote chance',
        range: '0 to about 5%',
        step: 1,
      },
      {
        id: 'highly-unlikely',
        name: 'Highly unlikely',
        range: 'about 10 to 20%',
        step: 1,
      },
      {
        id: 'unlikely',
        name: 'Unlikely',
        range: 'about 25 to 35%',
        step: 2,
      },
      {
        id: 'realistic-possibility',
        name: 'Realistic possibility',
        range: 'about 40 to under 50%',
        step: 3,
      },
      {
        id: 'likely',
        name: 'Likely or probable',
        range: 'about 55 to 75%',
        step: 4,
      },
      {
        id: 'highly-likely',
        name: 'Highly likely',
        range: 'about 80 to 90%',
        step: 5,
      },
      {
        id: 'almost-certain',
        name: 'Almost certain',
        range: 'about 95% and over',
        step: 5,
      },
    ],
  },
  impact: {
    source: 'Local convention of this desk. The guidance gives no scale.',
    asAt: '2026-11-21',
    reviewBy: '2027-11-30',
    levels: [
      {
        level: 1,
        name: 'Minimal',
        meaning:
          'Nobody hurt, nobody kept from voting or campaigning. Dealt with by officers on ordinary duty.',
      },
      {
        level: 2,
        name: 'Minor',
        meaning:
          'Distress or minor injury to one person, or a short delay at one place. Dealt with locally the same day.',
      },
      {
        level: 3,
        name: 'Significant',
        meaning:
          'Injury, or fear that changes how people campaign or vote in one area, or a station closed for part of the day. Needs extra officers.',
      },
      {
        level: 4,
        name: 'Severe',
        meaning:
          'Serious injury, or voters or candidates in several areas kept away, or a count stopped. Needs gold and mutual support.',
      },
      {
        level: 5,
        name: 'Critical',
        meaning: 'Loss of life, or a poll abandoned, or a result that could be set aside on petition.',
      },
    ],
  },
  rating: {
    source:
      'Local convention of this desk: a table agreed beforehand, read off row by column. Nothing is multiplied, averaged or divided.',
    asAt: '2026-11-21',
    reviewBy: '2027-11-30',
    levels: [
      {
        level: 1,
        name: 'Very low',
        shade: 1,
      },
      {
        level: 2,
        name: 'Low',
        shade: 2,
      },
      {
        level: 3,
        name: 'Medium',
        shade: 3,
      },
      {
        level: 4,
        name: 'High',
        shade: 4,
      },
      {
        level: 5,
        name: 'Very high',
        shade: 5,
      },
    ],
    matrix: [
      [1, 1, 2, 2, 3],
      [1, 2, 2, 3, 4],
      [1, 2, 3, 4, 4],
      [2, 3, 3, 4, 5],
      [2, 3, 4, 5, 5],
    ],
  },
};
