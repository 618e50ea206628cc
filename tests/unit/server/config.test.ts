import { describe, expect, it } from 'vitest'
import { ConfigError, readConfig } from '../../../server/src/config.ts'

describe('the environment', () => {
  it('has a default for everything', () => {
    expect(readConfig({}, '/srv/palabre')).toEqual({
      port: 4000,
      host: '0.0.0.0',
      dataDir: '/srv/palabre/data',
      publicUrl: undefined,
      basePath: '',
      trustedProxies: [],
      metricsToken: undefined,
      logLevel: 'info',
    })
  })

  it('reads what is given', () => {
    const config = readConfig(
      {
        PORT: '8080',
        HOST: '127.0.0.1',
        DATA_DIR: '/var/palabre',
        PUBLIC_URL: 'https://palabre.example/',
        BASE_PATH: '/quartier/',
        TRUSTED_PROXIES: '127.0.0.1, 10.0.0.0/8 ::1',
        METRICS_TOKEN: 'a-long-enough-token',
        LOG_LEVEL: 'warn',
      },
      '/srv',
    )
    expect(config).toEqual({
      port: 8080,
      host: '127.0.0.1',
      dataDir: '/var/palabre',
      publicUrl: 'https://palabre.example',
      basePath: '/quartier',
      trustedProxies: ['127.0.0.1', '10.0.0.0/8', '::1'],
      metricsToken: 'a-long-enough-token',
      logLevel: 'warn',
    })
  })

  it('takes an empty variable for an absent one, and BASE_PATH=/ for none', () => {
    expect(readConfig({ PORT: '', HOST: '  ', BASE_PATH: '/', METRICS_TOKEN: '' }, '/srv')).toMatchObject({
      port: 4000,
      host: '0.0.0.0',
      basePath: '',
      metricsToken: undefined,
    })
  })

  it.each([
    ['PORT', 'http', /PORT="http": expected a whole number/],
    ['PORT', '70000', /PORT="70000": expected a port between 0 and 65535/],
    ['PORT', '-1', /PORT="-1"/],
    ['HOST', 'here there', /HOST="here there"/],
    ['PUBLIC_URL', 'palabre.example', /PUBLIC_URL="palabre.example": expected an http/],
    ['PUBLIC_URL', 'ftp://palabre.example', /PUBLIC_URL/],
    ['PUBLIC_URL', 'https://palabre.example/quartier', /PUBLIC_URL.*BASE_PATH/],
    ['BASE_PATH', 'quartier', /BASE_PATH="quartier"/],
    ['BASE_PATH', '/a b', /BASE_PATH/],
    ['BASE_PATH', '/<script>', /BASE_PATH/],
    ['TRUSTED_PROXIES', 'nginx', /TRUSTED_PROXIES="nginx"/],
    ['TRUSTED_PROXIES', '10.0.0.0/40', /TRUSTED_PROXIES/],
    ['LOG_LEVEL', 'loud', /LOG_LEVEL="loud": expected one of/],
  ])('refuses %s=%s by name, value and bound', (name, value, message) => {
    expect(() => readConfig({ [name]: value })).toThrow(message)
  })

  it('never prints a secret', () => {
    expect(() => readConfig({ METRICS_TOKEN: 'short' })).toThrow(
      /^ {2}METRICS_TOKEN=…: expected at least 16 characters$/,
    )
    expect(() => readConfig({ DATABASE_URL: 'postgres://me:secret@db/palabre' })).toThrow(/DATABASE_URL=….*PostgreSQL/)
  })

  it('names every problem at once', () => {
    expect(() => readConfig({ PORT: 'x', LOG_LEVEL: 'y', REDIS_URL: 'redis://r' })).toThrow(ConfigError)
    expect(() => readConfig({ PORT: 'x', LOG_LEVEL: 'y', REDIS_URL: 'redis://r' })).toThrow(
      /PORT[^\n]*\n[^\n]*LOG_LEVEL[^\n]*\n[^\n]*REDIS_URL/,
    )
  })
})
