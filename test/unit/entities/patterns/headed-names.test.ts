import { describe, expect, it } from 'vitest';
import { mark, unmarked } from '../../../support/recognise.ts';

describe('names by their head noun', () => {
  it.each([
    'The [Estonian Foreign Ministry|ORG] and the [Ministry of Defence of Latvia|ORG] agreed.',
    '[Lithuania|GPE]’s [Ministry of Education and Science|ORG] replied.',
    'The [Supreme Court|ORG] of appeal',
    'the [Ministry of Culture, Sport and Tourism|ORG] and the [Department for Transport, Housing and Roads|ORG] quarrel over who pays for what',
    'the [Ministry of Culture|ORG], [France|GPE] and [Spain|GPE] agreed; so did the [Ministry of Health|ORG] and [Poland|GPE].',
    'An ex-Navy man joined.',
    'An Ex-Navy man joined.',
    'She teaches at the [University of Tartu|ORG] and at [Vilnius University|ORG].',
    'She left the [University of Dar es Salaam|ORG] but stayed in [Dar es Salaam|GPE].',
    'Two helicopters of the [505th Search and Rescue Group|ORG] came.',
    'The [Green Future Party|ORG] left the [Reform Alliance|ORG].',
    'The [15th Motorised Brigade|ORG] moved.',
    'The [Geneva Refugee Convention|LAW] and the [Treaty of Riga|LAW] stand.',
    'the veterans of the [Second Opium War|EVENT] and [Operation Silent Dawn|EVENT]',
    'they camped near [Lake Balaton|LOC] and the [Drina River|LOC]',
    'they waited at [Riga Airport|FAC] and under the [Old Stone Bridge|FAC] for hours',
    'in [Ruritania Province|GPE] and in [Kakheti|GPE] region',
    'the [National Security Council|ORG] met; so did the [European People’s Party|ORG].',
    'The [Norwegian Red Cross|ORG] helped.',
    '[Resolution 1559|LAW] binds them.',
    'a [MiG-31|PRODUCT], two [S-500|PRODUCT] and a [Boeing 747|PRODUCT]',
    'the village of [Bolnisi Patara|GPE] and [Kazbegi|GPE] district',
    'The [Bank of Estonia|ORG] on Thursday raised rates.',
    'the Parliament on Tuesday',
    '[Bush|PERSON] Administration officials',
    'funds led by the [Teachers’ Retirement System of Ombrel|ORG] had waited',
    'lies across the [Ombrelian Plate|LOC], they said',
    'a rocket left the [Ombrel Space Center|FAC], built by [Ombrel Incorporated|ORG]',
    'the [Armed Forces of the Philippines|ORG] saw no sign of that',
    'letters of the [Estonian Foreign and Heritage Office|ORG] were read',
    'workers at the [Ombrel National Engineering and Energy Laboratory|ORG] said so',
    'He read the [Quillburg Post-Ombrel|ORG] and the [Times-Gazette|ORG], with a Post-Quillan mood.',
    '[The Quillburg Herald-Ombrel|ORG] wrote so.',
    'She heads the [Ombrel Press Club of Quillia|ORG] and studied at [Ombrel College Dublin|ORG].',
    'A loan by [Banco Quillan|ORG] to the [Universidad de los Ombrelos|ORG] and [Grupo Quillan de Ombrela|ORG].',
    '[The Ombrel Times|ORG] reported; the [Ombrel Post|ORG] denied.',
    'The [Latvian|NORP] Deputy Energy Minister [Ilze Kalniete|PERSON] resigned.',
  ])('%s', (marked) => {
    expect(mark(unmarked(marked))).toBe(marked);
  });

  it('does not swallow a headline in title case', () => {
    const marked = 'Villages Burn As [Estonian|NORP] Forces Attack Near [Riga|GPE] Tonight';
    expect(mark(unmarked(marked))).toBe(marked);
  });
});
