/** Controls with full valid defaults, for tests. All names are invented. */
import { asId } from '../../renderer/core/foundation/ids';
import type { Control } from '../../renderer/core/threat/control';

/** Agreed, due in March, eight hours of Sgt D. Fellside. */
export function aControl(given: Partial<Control> = {}): Control {
  return {
    id: asId<'Control'>('control1'),
    operationId: asId<'Operation'>('operation1'),
    text: 'A patrol passes the hall each hour.',
    owner: 'Sgt D. Fellside',
    due: '2027-03-01',
    state: 'agreed',
    note: '',
    officerHours: 8,
    ...given,
  };
}
