"""Every setting, in one place: environment `REELWRIGHT_*`, a TOML file, or the defaults below."""

import os
from pathlib import Path
from tomllib import TOMLDecodeError
from typing import Literal

from platformdirs import user_config_path, user_data_path
from pydantic import Field, SecretStr, ValidationError
from pydantic_settings import (
    BaseSettings,
    PydanticBaseSettingsSource,
    SettingsConfigDict,
    TomlConfigSettingsSource,
)

from reelwright.core.errors import InputError

CONFIG = user_config_path("reelwright") / "config.toml"


class Settings(BaseSettings):
    """Where things are kept and what a film is like when nothing else is said."""

    model_config = SettingsConfigDict(env_prefix="REELWRIGHT_", toml_file=CONFIG, extra="forbid")

    home: Path = Field(
        default=user_data_path("reelwright"), description="folder of the cache, the runs and their database"
    )
    cache_gb: float = Field(default=10.0, gt=0, description="size limit of the cache in gigabytes")
    workers: int = Field(
        default_factory=lambda: len(os.sched_getaffinity(0)), ge=1, le=64, description="worker processes"
    )
    pool: Literal["process", "inline"] = Field(default="process", description="where the steps run")
    voice: str = Field(default="", description="engine, or engine:speaker; empty means the best that is here")
    pronunciations: Path = Field(
        default=CONFIG.with_name("pronunciations.toml"),
        description="TOML file of words and how they are said, which need not be there",
    )
    theme: str = Field(default="studio", description="theme of the pictures")
    mode: Literal["light", "dark"] = Field(default="dark", description="light or dark pictures")
    minutes: float = Field(default=3.0, ge=0.5, le=20, description="length of a film in minutes")
    quality: Literal["draft", "low", "medium", "high"] = Field(default="medium", description="preset")
    search_limit: int = Field(default=8, ge=1, le=50, description="papers that a title search shows at most")
    mailto: str = Field(
        default="",
        pattern=r"^[^\s&()]*$",
        description="your e-mail address, told to services that ask politely",
    )
    openalex_key: SecretStr = Field(
        default=SecretStr(""),
        description="key of OpenAlex, free at openalex.org/settings/api; searches need it",
    )
    network_seconds: float = Field(
        default=120.0, gt=0, le=3600, description="the longest that one download may take"
    )
    arxiv_url: str = Field(default="https://export.arxiv.org", description="arXiv, or a mirror of it")
    crossref_url: str = Field(default="https://api.crossref.org", description="Crossref, or a mirror of it")
    openalex_url: str = Field(default="https://api.openalex.org", description="OpenAlex, or a mirror of it")
    trusted_addresses: str = Field(
        default="",
        description="private addresses that may be asked nevertheless, as address:port, with commas between",
    )
    model: str = Field(
        default="", description="language model, as its server calls it; empty means the best that is here"
    )
    model_url: str = Field(
        default="", description="server of language models; empty means the usual ports of this machine"
    )
    model_key: SecretStr = Field(
        default=SecretStr(""), description="key of that server, sent to model_url and nowhere else"
    )
    model_context: int = Field(
        default=0, ge=0, le=1_000_000, description="context in tokens; 0 means what suits the memory"
    )
    model_vision: str = Field(
        default="",
        description="model that describes figures; empty means the one that writes, if it sees; 'none'",
    )
    model_memory_gb: float = Field(
        default=0.0, ge=0, description="memory that a model may use, in gigabytes; 0 means this machine's"
    )
    model_seconds: float = Field(
        default=600.0, gt=0, le=7200, description="the longest that one answer of a model may take"
    )
    model_tries: int = Field(default=3, ge=1, le=10, description="how often one question is put to a model")
    debug: bool = Field(default=False, description="show tracebacks")

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,  # noqa: ARG003 - the base names them
        file_secret_settings: PydanticBaseSettingsSource,  # noqa: ARG003
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """What is given in code wins, then the environment, then the file."""
        return init_settings, env_settings, TomlConfigSettingsSource(settings_cls)


def read_settings() -> Settings:
    """The settings of this process. Raises InputError that names the setting and what is wrong with it."""
    try:
        return Settings()
    except TOMLDecodeError as error:
        raise InputError(
            f"the settings are not TOML ({str(error).lower()}):",
            fix="mend or remove the file.",
            where=str(CONFIG),
        ) from error
    except ValidationError as error:
        first = error.errors()[0]
        name = str(first["loc"][0]) if first["loc"] else "?"
        raise InputError(
            f"the setting {name!r} cannot be used: {first['msg'].lower()}.",
            fix=f"Mend REELWRIGHT_{name.upper()} in the environment, or {name} in {CONFIG}.",
        ) from error
