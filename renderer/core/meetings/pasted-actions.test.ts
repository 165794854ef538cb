import { describe, expect, it } from 'vitest';
import { actionsFromPaste } from './pasted-actions';

describe('actions pasted from a sheet', () => {
  it('are read with owner and day, headings and empty rows passed over', () => {
    const pasted = 'Action\tOwner\tDue\r\nSend the list\tAdela Finch\t12/05/2027\r\n\r\nWalk the hall\r\n';
    expect(actionsFromPaste(pasted)).toEqual({
      actions: [
        { text: 'Send the list', owner: 'Adela Finch', due: '2027-05-12' },
        { text: 'Walk the hall', owner: '', due: null },
      ],
      problems: [],
    });
  });

  it('tell each row that is left out and each day that cannot be read', () => {
    const { actions, problems } = actionsFromPaste('\tSomebody\nSend it\tNell\t31/02/2027');
    expect(actions).toEqual([{ text: 'Send it', owner: 'Nell', due: null }]);
    expect(problems).toEqual([
      'Row 1 says nothing of what is to be done (first column). It is left out.',
      'Row 2: “31/02/2027” is not a day such as 12/05/2027. The day is left out.',
    ]);
  });

  it('do not take a first action for headings', () => {
    expect(actionsFromPaste('Action the new rota\tNell').actions).toHaveLength(1);
  });
});
