package dev.gatehouse.demo.serve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.crypto.keys.PrivateFiles;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccountsFileTest {
    @TempDir
    private Path folder;

    @Test
    void accountsOfTenantsThatWereThereStayNamedWhenOthersAreMade() throws Exception {
        Path file = folder.resolve("accounts.json");
        AccountsFile.add(
                file,
                List.of(
                        new AccountsFile.Made("administrator", "acme", "dreyes", "first"),
                        new AccountsFile.Made("helpdesk", "acme", "sokafor", "second")));

        AccountsFile.add(
                file,
                List.of(
                        new AccountsFile.Made("administrator", "borea", "dreyes", "third"),
                        new AccountsFile.Made("helpdesk", "acme", "sokafor", "anew")));

        String text = new String(PrivateFiles.read(file), StandardCharsets.UTF_8);
        assertThat(text).contains("first", "third", "anew").doesNotContain("second");
    }
}
