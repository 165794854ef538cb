/** Going to another address without being drawn again whenever the address changes. */
import { createContext, type ReactNode, useCallback, useContext, useLayoutEffect, useRef } from 'react';
import { type NavigateFunction, useNavigate } from 'react-router';

type Go = (path: string) => void;

const GoContext = createContext<Go | null>(null);

/** Knows the way from wherever the desk stands, for what is inside. */
export function GoProvider({ children }: { readonly children: ReactNode }) {
  const navigate = useRef<NavigateFunction | null>(null);
  const go = useCallback((path: string) => void navigate.current?.(path), []);
  return (
    <GoContext value={go}>
      <Way to={navigate} />
      {children}
    </GoContext>
  );
}

/** The router's own function is another one after each change of the address: only this hears of it. */
function Way({ to }: { readonly to: { current: NavigateFunction | null } }) {
  const navigate = useNavigate();
  useLayoutEffect(() => {
    to.current = navigate;
  }, [to, navigate]);
  return null;
}

/** Opens the screen of a path, "/threat"; the same function for as long as the desk is open. */
export function useGo(): Go {
  const go = useContext(GoContext);
  if (go === null) throw new Error('useGo is only for the frame of the desk');
  return go;
}
