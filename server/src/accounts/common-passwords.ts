/**
 * What is left of the commonest long passwords once digits and signs are taken off: words, keyboard runs and phrases
 * that head every list of leaked passwords, and the obvious ones of this programme.
 */
export const commonPasswordCores: ReadonlySet<string> = new Set(
  `password passwort motdepasse contrasena passwordpassword mypassword thepassword newpassword passwordone passwords
  changeme changemenow changeit letmein letmeinnow letmeinplease welcome welcomeback welcomehome welcometo
  qwerty qwertyuiop qwertyuiopas qwertyqwerty asdfghjkl asdfasdf asdfghjklqwe zxcvbnm zxcvbnmzxcv qazwsxedc qazwsx
  qwertz qwertzuiop azerty azertyuiop iqazwsx qweasdzxc qweasd
  admin administrator adminadmin root rootroot superuser master mastermaster default guest user username login test
  testtest testing tester secret secretsecret topsecret mysecret private
  iloveyou iloveyouso iloveyoubaby iloveyouforever loveyou lovelove iloveu sunshine sunshineday princess football
  baseball basketball superman batman spiderman starwars pokemon dragon monkey shadow michael jennifer jordan
  liverpool liverpoolfc chelsea chelseafc arsenal arsenalfc manchester manchesterunited barcelona realmadrid juventus
  computer internet samsung google facebook microsoft windows iphone whatever trustno trustnoi trustnoone nothing
  abc abcabc abcabcabc abcd abcdabcd abcdef abcdefg aaaaaaaaaaaa
  hello hellohello helloworld hellothere goodmorning goodluck freedom summer winter spring autumn january february
  september october november december monday friday sunday
  cmdsp medicaldevice medicaldevices medicaldevicesecurity cybersecurity security securitysecurity practitioner
  certified hospital correcthorsebatterystaple correcthorse`.split(/\s+/),
);
