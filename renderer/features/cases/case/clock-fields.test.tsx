import { cleanup } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { aCaseOffence } from '../../../../test/builders/cases';
import { choose, openSection } from '../../../../test/builders/cases-desk';
import { prepareJsdom } from '../../../ui/testing-jsdom';

beforeAll(prepareJsdom);
afterEach(cleanup);

const granted = {
  appliedOn: '2027-06-20',
  decidedOn: '2027-06-25',
  isGranted: true,
  until: '2028-12-06',
  documentsUntil: '2029-05-06',
  note: 'Held abroad',
};

describe('the court’s answer to an application for more time', () => {
  it('takes what was ordered with it when it is no longer Granted, in one edit that can be undone', () => {
    const { theCase, desk } = openSection('offences?item=case-offence-1', {
      offences: [aCaseOffence({ extension: granted })],
    });
    choose('The court’s answer', 'Refused');
    expect(theCase().offences[0]?.extension).toEqual({
      ...granted,
      isGranted: false,
      until: null,
      documentsUntil: null,
    });
    desk.undo();
    expect(theCase().offences[0]?.extension).toEqual(granted);
    choose('The court’s answer', 'Awaited');
    expect(theCase().offences[0]?.extension).toEqual({
      ...granted,
      isGranted: null,
      decidedOn: null,
      until: null,
      documentsUntil: null,
    });
  });
});
