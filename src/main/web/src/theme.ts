import { computed, ref, watchEffect } from 'vue'

const KEY = 'zhengmai.theme'
const system = matchMedia('(prefers-color-scheme: dark)')
const chosen = ref(localStorage.getItem(KEY) ?? '')
const systemDark = ref(system.matches)
system.addEventListener('change', (e) => (systemDark.value = e.matches))

/** Whether the pages are dark: as the reader chose, else as the system is. */
export const dark = computed(() => (chosen.value ? chosen.value === 'dark' : systemDark.value))

watchEffect(() => {
  document.documentElement.dataset.theme = dark.value ? 'dark' : 'light'
})

export function toggleTheme(): void {
  chosen.value = dark.value ? 'light' : 'dark'
  localStorage.setItem(KEY, chosen.value)
}
