import { describe, expect, it } from 'vitest';
import { isOwnAddress, PAGE_URL } from './origin';

describe('the desk’s own address', () => {
  it.each([PAGE_URL, 'app://desk/', 'app://desk/index.html#/today'])('is recognised: %s', (address) => {
    expect(isOwnAddress(address)).toBe(true);
  });

  it.each([
    'app://desk.outside.example/',
    'app://desk@outside.example/',
    'app://a:b@desk/',
    'app://desk:80/',
    'app:desk',
    'http://desk/',
    'https://outside.example/app://desk/',
    'apps://desk/',
    'file:///desk/index.html',
    'about:blank',
    '',
  ])('is not taken for it: %s', (address) => {
    expect(isOwnAddress(address)).toBe(false);
  });
});
