import { t } from '../util/l10n.ts';

/** Counts in words. */
export const files = (n: number): string => (n === 1 ? t('1 file') : t('{0} files', n));
export const actors = (n: number): string => (n === 1 ? t('1 actor') : t('{0} actors', n));
export const mentions = (n: number): string => (n === 1 ? t('1 mention') : t('{0} mentions', n));
export const dates = (n: number): string => (n === 1 ? t('1 date') : t('{0} dates', n));
export const quotes = (n: number): string => (n === 1 ? t('1 quote') : t('{0} quotes', n));
export const claims = (n: number): string => (n === 1 ? t('1 claim') : t('{0} claims', n));
export const statements = (n: number): string => (n === 1 ? t('1 statement') : t('{0} statements', n));
export const decisions = (n: number): string => (n === 1 ? t('1 decision') : t('{0} decisions', n));
export const places = (n: number): string => (n === 1 ? t('1 place') : t('{0} places', n));
