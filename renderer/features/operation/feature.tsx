/** The operation: its polling day, polls, councils and marking; and starting another. */
import type { Feature } from '../../services/feature';
import { CarriedScreen } from './carried/carried-screen';
import { ExampleScreen } from './example-screen';
import { NewOperationScreen } from './new-operation-screen';
import { OperationScreen } from './operation-screen';

export const operationFeature: Feature = {
  id: 'operation',
  label: 'Operation',
  path: '/operation',
  needsOperation: false,
  screens: [
    { path: '', element: <OperationScreen /> },
    { path: 'new', element: <NewOperationScreen /> },
    { path: 'example', element: <ExampleScreen /> },
    { path: 'carried', element: <CarriedScreen /> },
  ],
  actions: [
    { id: 'new-operation', label: 'Create an operation', path: '/operation/new' },
    { id: 'carried-forward', label: 'Answer what the operation before offers', path: '/operation/carried' },
    { id: 'example-operation', label: 'Open the example operation', path: '/operation/example' },
  ],
  search: (query, records) =>
    [...records.all('operations').values()]
      .filter((operation) => operation.name.toLowerCase().includes(query))
      .map((operation) => ({
        id: `operation:${operation.id}`,
        label: operation.name,
        description: 'Operation; open it at the head of the screen',
        path: '/operation',
      })),
};
