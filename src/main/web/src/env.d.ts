declare module '@zazuko/yasgui' {
  const Yasgui: any
  export default Yasgui
}
