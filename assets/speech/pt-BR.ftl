# Português (Brasil)
# Read by a native reader: no.

## O idioma e as datas

language-name = Português (Brasil)
unreviewed = Este texto ainda não foi lido por um falante nativo. Se algo não estiver claro, valem as palavras em japonês.
date =
    { $day ->
        [1] 1º de { month-name } de { $year } ({ weekday-name })
       *[other] { $day } de { month-name } de { $year } ({ weekday-name })
    }
month-name =
    { $month ->
        [1] janeiro
        [2] fevereiro
        [3] março
        [4] abril
        [5] maio
        [6] junho
        [7] julho
        [8] agosto
        [9] setembro
        [10] outubro
        [11] novembro
       *[12] dezembro
    }
weekday-name =
    { $weekday ->
        [1] segunda-feira
        [2] terça-feira
        [3] quarta-feira
        [4] quinta-feira
        [5] sexta-feira
        [6] sábado
       *[7] domingo
    }
weekday-short =
    { $weekday ->
        [1] seg
        [2] ter
        [3] qua
        [4] qui
        [5] sex
        [6] sáb
       *[7] dom
    }

## A folha para a parede

checklist-title = Novo cartão de permanência
checklist-subtitle = O que levar, onde e até quando
checklist-for = Para { $name }
as-known-on = Informações de { $date }. Regras e locais de atendimento mudam: confira antes de ir.

calm = Você perdeu o zairyu card (在留カード), mas, até onde sabemos, não o direito de morar aqui. Siga os passos abaixo na ordem.
free = Em caso de perda, o novo cartão é gratuito. Ninguém pode cobrar taxa de você no balcão.

deadline-heading = Até quando
deadline-go-by = Vá até { $date }.
deadline-left =
    { $days ->
        [0] Hoje é o último dia.
        [one] Falta 1 dia.
       *[other] Faltam { $days } dias.
    }
deadline-late =
    { $days ->
        [one] O prazo terminou há 1 dia. Mesmo assim, você precisa fazer o pedido. Vá imediatamente, com a carta que explica o motivo.
       *[other] O prazo terminou há { $days } dias. Mesmo assim, você precisa fazer o pedido. Vá imediatamente, com a carta que explica o motivo.
    }
deadline-counted = A lei dá 14 dias a partir do dia em que você percebeu a perda, { $start }. Esse dia não conta.
deadline-counted-abroad = Você percebeu a perda no exterior. Por isso, a lei dá 14 dias a partir do dia em que você voltou ao Japão, { $start }. Esse dia não conta.
deadline-moved = No 14º dia, { $plain }, as repartições não abrem. Por isso, pela lei, o último dia é { $last }. É mais seguro ir antes do 14º dia.
deadline-not-moved = O 14º dia é { $plain }. Esse é o último dia.
deadline-provisional = Os feriados nacionais dessa época ainda não foram publicados; por isso, o último dia pode mudar. Pergunte à Imigração.
deadline-unknown = Você tem 14 dias a partir do dia em que percebeu a perda (ou do dia em que voltou ao Japão, se percebeu no exterior).
strip-start = percebeu
strip-reentry = voltou
strip-today = hoje
strip-fourteenth = 14º dia
strip-last = último dia
strip-closed = cinza: fechado

steps-heading = Passo a passo
step-police = Primeiro a polícia
step-police-note = Registre a perda na delegacia ou no posto policial (koban) mais próximo, assim que puder. Diga quando, onde e como foi. Guarde o número de protocolo que receber: a declaração precisa dele.
step-police-theft-note = Registre o furto ou roubo na delegacia ou no posto policial (koban) mais próximo, assim que puder. Diga quando, onde e como foi. Guarde o número de protocolo que receber: a declaração precisa dele.
step-police-done-note = Você já registrou, e o número de protocolo está nos seus documentos. Guarde o número até receber o cartão novo.
step-disaster = Atestado do desastre
step-disaster-note = Peça na prefeitura ou no corpo de bombeiros um atestado de vítima de desastre (り災証明書).
step-abroad = Polícia no exterior
step-abroad-note = O registro da polícia do país onde você perdeu o cartão, com tradução em japonês. As embaixadas do Japão não reemitem o cartão.
step-abroad-return-note = Para embarcar de volta, talvez você precise de um certificado da permissão de reentrada (再入国許可期限証明願), que alguém no Japão obtém por você na Imigração. Pergunte lá antes.
step-circumstances = Escreva o que aconteceu
step-circumstances-note = Escreva quando, onde e como perdeu o cartão, na ordem dos fatos. A Imigração vai pedir isso.
special-card-note = Se o cartão perdido também era o seu cartão My Number (特定在留カード), ligue imediatamente para { $phone } para bloqueá-lo.
step-papers = Documentos e foto
step-papers-note = Imprima os documentos em A4, só de um lado, a 100%. Onde for pedida uma assinatura, a pessoa indicada ali assina à mão. Ninguém mais pode assinar por ela.
step-office = Vá à Imigração
step-office-note = Vá pessoalmente, em dia útil, de manhã se puder. Não é possível pelo correio nem pela internet.
step-office-proxy-note = { $who } vai à Imigração com todos os documentos. Não é possível pelo correio nem pela internet.
step-card = O cartão novo
step-card-note = Normalmente você recebe no mesmo dia. Confira nome, data de nascimento e endereço antes de sair do balcão. O número é novo.

bring-heading = O que levar
bring-note = Marque cada item ao guardar na bolsa. É o que vale para o seu caso; a Imigração pode pedir mais.
thing-printed = impresso com esta folha

thing-form = Formulário do pedido
thing-form-note = Confira cada resposta com a "Explicação do seu formulário"; depois, assine e escreva a data à mão.
thing-photo = Uma foto 3 × 4 cm
thing-photo-note = Tirada há no máximo { $months } meses, fundo liso, sem chapéu. Escreva seu nome no verso e cole no quadro.
thing-photo-printed-note = Está impressa no formulário. Leve também uma foto em papel do mesmo tamanho: não sabemos se todos os balcões aceitam a impressa.
thing-no-photo-note =
    { $age ->
        [one] Não é preciso foto de criança com menos de { $age } ano no dia da emissão.
       *[other] Não é preciso foto de criança com menos de { $age } anos no dia da emissão.
    }
thing-statement = Declaração da perda
thing-statement-note = Preencha o que está em branco, ponha a data e assine. A folha é nossa, não da Imigração: podem pedir que você copie tudo na folha deles.
thing-police-certificate = Certificado do registro policial
thing-police-certificate-note = Peça na delegacia onde você registrou a perda.
thing-disaster = Atestado de vítima de desastre
thing-disaster-note = Da prefeitura ou do corpo de bombeiros.
thing-abroad-report = Registro da polícia no exterior
thing-abroad-report-note = Com tradução em japonês.
thing-circumstances = Folha com o que aconteceu
thing-circumstances-note = Quando, onde e como, com sua assinatura. Leve as provas que tiver.
thing-passport = Passaporte
thing-passport-note = Para mostrar. Se foi renovado, leve o antigo também.
thing-passport-reason = Carta: por que não há passaporte
thing-passport-reason-note = Ponha a data e assine.
thing-other-id = Outro documento de identidade
thing-other-id-note = Com seu nome e foto, como a carteira de motorista.
thing-activity-permit = Permissão para outras atividades (arubaito)
thing-activity-permit-note = Se você a tem em papel, leve para mostrar.
thing-late-reason = Carta: motivo do atraso do pedido
thing-late-reason-note = Leia, corrija à mão se for preciso, ponha a data e assine.
thing-power-of-attorney = Procuração
thing-power-of-attorney-note = Assinada à mão por quem dá a procuração (委任者).
thing-proxy-id = Documento de identidade de quem vai
thing-proxy-id-note = { $who }: cartão de permanência, carteira de motorista ou passaporte.
thing-family-register = Atestado de residência (住民票)
thing-family-register-note = De todos os moradores da casa, para mostrar que vocês moram juntos e qual é o parentesco. Peça na prefeitura.
thing-relation = Comprovante da relação
thing-relation-note = { $who }: registro de família (koseki), atestado de residência ou documento semelhante que mostre a relação com o requerente.
thing-medical = Atestado médico
thing-medical-note = Ou outro documento que mostre por que o requerente não pode ir.
thing-agent-licence = Comprovante de notificação
thing-agent-licence-note = Cartão do próprio intermediário (届出済証明書).
thing-agent-approval = Comprovante de aprovação
thing-agent-approval-note = Cartão do próprio intermediário, emitido pela Imigração (申請等取次者証明書).
thing-kanji = Pedido para pôr o nome em kanji
thing-kanji-note = Formulário da Imigração (漢字氏名表記申出書), com comprovante dos kanji. Tem de ser entregue junto com este pedido.

where-heading = Onde
where-phone = Telefone: { $phone }
where-hours = Horário do balcão: { $hours }
where-hours-unknown = Horário do balcão: não sabemos
where-unsure = Informação de uma única fonte
where-unlisted = Não sabemos o endereço: ligue para a central ou procure no site da Imigração.
where-branches = Postos da Imigração mais próximos também podem aceitar o pedido. Pergunte antes: { $names }
where-unknown = Não foi possível identificar a província do seu endereço. Pergunte à central qual escritório atende você.
where-not-city-hall = As prefeituras não recebem este pedido.
hotline = Central de informações da Imigração, em vários idiomas
hotline-note = { $phone } (do exterior ou de telefone IP: { $abroad }), dias úteis, { $hours }

found-heading = Se o cartão antigo aparecer
found-note = Ele não vale mais depois que você recebe o novo. Devolva à Imigração em até 14 dias.

## A explicação do formulário

key-title = Explicação do seu formulário
key-subtitle = O que está em cada campo e o que significa
key-intro = Compare com o formulário antes de assinar. Se algo estiver errado, imprima outro. Depois de assinar, corrija com dois traços e sua assinatura.
key-box = Campo do formulário
key-written = O que está escrito
key-meaning = O que significa
key-blank = em branco
key-by-hand = à mão
key-photo = Sua foto, 3 × 4 cm.
key-nationality = Sua nacionalidade ou região, como no cartão antigo.
key-birth-date = Sua data de nascimento: ano, mês, dia.
key-name = Seu nome em maiúsculas do alfabeto latino, como no passaporte.
key-sex-male = Seu sexo: circulado "masculino".
key-sex-female = Seu sexo: circulado "feminino".
key-address = Seu endereço registrado no Japão.
key-card-number = O número do cartão perdido.
key-card-number-blank = O número do cartão perdido. Não é conhecido.
key-permission-yes = Se você tem permissão para outras atividades, como arubaito: "sim" está circulado.
key-permission-no = Se você tem permissão para outras atividades, como arubaito: "não" está circulado.
key-loss-reason = Como o cartão foi perdido.
key-loss-known-on = O dia em que você percebeu a perda.
key-representative-name = Nome do parente que faz o pedido e assina pelo requerente.
key-representative-relationship = Qual é a relação desse parente com o requerente.
key-representative-address = Endereço desse parente.
key-representative-blank = Só para um parente que faz o pedido e assina por você. Em branco, porque quem faz o pedido é você.
key-signature = Assinatura: você assina aqui à mão.
key-signature-representative = Assinatura: o representante assina aqui à mão.
key-signed-on = A data em que você preenche o formulário. Escreva à mão quando assinar.
key-agent-name = Nome da pessoa que apenas leva os documentos à Imigração.
key-agent-address = Endereço dessa pessoa.
key-agent-organization = Organização dessa pessoa ou a relação dela com você.
key-agent-phone = Telefone dessa pessoa.
key-agent-blank = Só para quem leva os documentos por você. Em branco, porque quem vai é você.
key-contact-phone = Seu número de telefone.
key-contact-mobile = Seu número de celular.

## O guia sem dados pessoais

guide-title = Perdeu o cartão de permanência: o que fazer
guide-if-late = Se passou do prazo
guide-if-abroad = Se percebeu a perda no exterior
guide-if-proxy = Se outra pessoa vai por você
guide-if-proxy-note = Um parente de 16 anos ou mais que mora com você pode fazer o pedido por você, se você solicitar ou estiver doente, e deve fazê-lo no caso de menores de 16. Um advogado ou despachante administrativo (gyosei shoshi) que tenha notificado a Imigração, ou um funcionário da sua empresa ou escola aprovado por ela, pode levar os documentos.
guide-if-no-passport = Se não pode mostrar o passaporte
guide-if-permit = Se tem permissão para outras atividades
guide-if-kanji = Se quer seu nome em kanji no cartão
guide-form-note = Formulário 29-11. O programa preenche: `zairyu fill`.
who-applicant = O requerente
who-representative = O representante (代理人)
who-agent = O intermediário (取次者)
