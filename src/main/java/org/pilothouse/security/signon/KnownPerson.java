package org.pilothouse.security.signon;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pilothouse.shared.AccountId;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** Somebody whom the issuer vouches for and who has an account here; may do nothing before being signed in as that account. */
final class KnownPerson implements OidcUser {
    private final OidcUser vouchedFor;
    private final AccountId account;

    KnownPerson(OidcUser vouchedFor, AccountId account) {
        this.vouchedFor = vouchedFor;
        this.account = account;
    }

    AccountId account() {
        return account;
    }

    @Override
    public Map<String, Object> getClaims() {
        return vouchedFor.getClaims();
    }

    @Override
    public @Nullable OidcUserInfo getUserInfo() {
        return vouchedFor.getUserInfo();
    }

    @Override
    public OidcIdToken getIdToken() {
        return vouchedFor.getIdToken();
    }

    @Override
    public Map<String, Object> getAttributes() {
        return vouchedFor.getAttributes();
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.of();
    }

    /** The account id, so that no log ever carries an address. */
    @Override
    public String getName() {
        return account.value().toString();
    }
}
