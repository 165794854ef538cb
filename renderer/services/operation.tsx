/** The operation that is open, for every screen under it. */
import { createContext, useContext } from 'react';
import type { Operation } from '../core/operation/operation';

const OperationContext = createContext<Operation | null>(null);
export const OperationProvider = OperationContext.Provider;

/** The open operation; only on screens that stand under one. */
export function useOperation(): Operation {
  const operation = useContext(OperationContext);
  if (operation === null) throw new Error('useOperation is only for screens under an operation');
  return operation;
}

/** The open operation, or `null` where none is open. */
export function useOperationIfOpen(): Operation | null {
  return useContext(OperationContext);
}
