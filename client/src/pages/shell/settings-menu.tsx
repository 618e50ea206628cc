import { Settings2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { IconButton, Menu, MenuChoice, MenuSeparator } from '../../components/index.ts'
import { setLanguage } from '../../i18n/i18n.ts'
import { type Language, languages } from '../../i18n/languages.ts'
import { setThemeChoice, themeChoices, useThemeChoice } from '../../styles/theme.ts'

/** Language and appearance of this device. */
export function SettingsMenu() {
  const { t } = useTranslation()
  return (
    <Menu trigger={<IconButton icon={Settings2} label={t('settings.title')} />}>
      <SettingsChoices />
    </Menu>
  )
}

/** The same choices, for a menu that holds more. */
export function SettingsChoices() {
  const { t, i18n } = useTranslation()
  const theme = useThemeChoice()
  return (
    <>
      <MenuChoice
        label={t('settings.language')}
        value={i18n.language as Language}
        options={languages.map(({ code, name }) => ({ value: code, label: name, lang: code }))}
        onChange={(language) => void setLanguage(language)}
      />
      <MenuSeparator />
      <MenuChoice
        label={t('settings.theme')}
        value={theme}
        options={themeChoices.map((choice) => ({ value: choice, label: t(`settings.themes.${choice}`) }))}
        onChange={setThemeChoice}
      />
    </>
  )
}
