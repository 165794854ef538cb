/** The moment as the clock of the desk shows it, to the minute. */
import { useEffect, useState } from 'react';
import { useDesk } from '../../services/desk-context';

const halfMinute = 30_000;

/** ISO instant, read again twice a minute: what is due soon becomes due while one looks at it. */
export function useNow(): string {
  const { clock } = useDesk();
  const [now, setNow] = useState(clock);
  useEffect(() => {
    const timer = setInterval(() => setNow(clock()), halfMinute);
    return () => clearInterval(timer);
  }, [clock]);
  return now;
}
