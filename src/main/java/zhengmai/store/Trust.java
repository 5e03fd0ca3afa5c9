package zhengmai.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/** TLS with a server whose certificate no public authority has signed, such as 本单位自签的证书. */
final class Trust {
  private Trust() {}

  /**
   * Trusts what Java trusts and the certificates of a PEM file.
   *
   * @throws StoreException when the file has none or cannot be read
   */
  static SSLContext in(Path pem) {
    try (InputStream in = Files.newInputStream(pem)) {
      KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
      store.load(null, null);
      int n = 0;
      for (Certificate c : CertificateFactory.getInstance("X.509").generateCertificates(in)) {
        store.setCertificateEntry("given-" + n++, c);
      }
      for (X509Certificate c : manager(null).getAcceptedIssuers()) {
        store.setCertificateEntry("java-" + n++, c);
      }
      if (!store.containsAlias("given-0")) {
        throw new GeneralSecurityException("no certificate in it");
      }
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, new TrustManager[] {manager(store)}, null);
      return context;
    } catch (IOException | GeneralSecurityException e) {
      throw new StoreException(
          "%s：不是PEM证书文件（%s）".formatted(pem, e),
          "%s: not a PEM file of certificates (%s)".formatted(pem, e),
          e);
    }
  }

  private static X509TrustManager manager(@Nullable KeyStore store)
      throws GeneralSecurityException {
    TrustManagerFactory factory =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(store);
    for (TrustManager m : factory.getTrustManagers()) {
      if (m instanceof X509TrustManager x) {
        return x;
      }
    }
    throw new GeneralSecurityException("no X.509 trust manager");
  }
}
