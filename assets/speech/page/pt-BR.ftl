# Português (Brasil)
# Read by a native reader: no.

## A moldura de todas as páginas

site-title = Cartão de permanência perdido
site-skip = Ir para o conteúdo principal
site-languages = Idioma
site-unreviewed = Esta tradução ainda não foi conferida por um falante nativo. Se algo não estiver claro, vale o texto em japonês.
site-not-official = Esta não é uma página do governo.
site-nothing-kept = Nada do que você preenche fica guardado: existe só nesta página e some quando você a fecha.
site-leave = Apagar tudo e sair
site-left-title = Tudo foi apagado
site-left-note = Suas respostas estavam só naquela página. Feche também esta janela, para que ninguém possa voltar a elas. Em um computador compartilhado, apague também os arquivos que você baixou.
site-again = Começar de novo
site-back = Voltar
site-next = Continuar
site-optional = (opcional)
site-yes = Sim
site-no = Não
site-year = Ano
site-month = Mês
site-day = Dia
site-go-by = Vá até { $date }
site-error = Erro:
site-warning = Confira:
site-note = Observação:

## A primeira página

start-title = Perdeu o cartão de permanência?
start-lead = Você pode receber um novo zairyu card. Esta página guia você passo a passo, prepara o formulário do pedido e diz o que levar e aonde ir.
start-button = Preencher o formulário
start-minutes = Leva cerca de 15 minutos. Tenha em mãos o passaporte e, se tiver, uma cópia do cartão antigo.
start-continue-heading = Se você tem um arquivo salvo
start-continue-note = Escolha o arquivo que você salvou aqui antes. Ele é lido e mostrado na página, mas não fica guardado.
start-continue-file = Arquivo salvo
start-continue-button = Continuar com o arquivo
start-office-heading = Para empresas, escolas e despachantes
start-office-note = Formulários para muitas pessoas de uma vez, com uma tabela.
start-office-link = Gerar vários formulários
start-days-heading = Qual é o último dia do prazo?
start-days-note = O dia em que você percebeu a perda. Se percebeu no exterior: o dia em que voltou ao Japão.
start-days-button = Ver o último dia
start-days-today = Hoje
start-days-fourteenth = 14º dia
start-days-last = Último dia pela lei
start-guide-heading = Do que você vai precisar
start-where-heading = Aonde ir
start-where-note = Pessoalmente, ao escritório da Imigração que atende o lugar onde você mora. Procure a sua província.
start-where-prefecture = Província
start-where-office = Escritório

## Problemas

problem-heading = Há um problema
problem-words = Os detalhes vêm das regras do formulário e estão em inglês.
problem-look-heading = Confira isto mais uma vez
problem-look-note = Se está certo assim, aperte “Continuar” de novo.
problem-use = Usar “{ $value }”
problem-why = O que isto significa?
problem-unanswered = Ainda não há resposta.
rule-unsure = Não há certeza sobre isto. Pergunte à Imigração.

## As perguntas

ask-kind = O que aconteceu com o cartão?
ask-kind-lost = Eu perdi
ask-kind-stolen = Foi furtado ou roubado
ask-kind-destroyed = Foi destruído em um incêndio, enchente ou outro desastre
ask-kind-other = Outra coisa
ask-kind-other-note = Só se você não tem mais o cartão. Para um cartão danificado, ou que você quer trocar, o formulário é outro: pergunte à Imigração.
ask-known-on = Em que dia você percebeu a perda?
ask-known-on-hint = Pelo calendário ocidental, por exemplo: 2026 11 10. Os 14 dias são contados a partir do dia seguinte.
ask-abroad = Você estava fora do Japão quando percebeu a perda?
ask-reentered-on = Em que dia você voltou ao Japão?
ask-reentered-on-hint = Por exemplo: 2026 11 15. A data pode estar carimbada no seu passaporte.
ask-place = Onde isso aconteceu?
ask-place-hint = O mais exato que puder, em japonês ou inglês. Por exemplo: JR新宿駅. Se não souber, deixe em branco.
ask-police = Você já fez o registro na polícia?
ask-police-hint = Quem faz o registro recebe da polícia um número de protocolo (受理番号), muitas vezes em um cartão pequeno ou papelzinho.
ask-police-where = Se ainda não foi à polícia, vá primeiro, se puder. Você pode deixar isto em branco e escrever o número à mão na declaração.
ask-reason = Como isso aconteceu?
ask-reason-hint = Uma ou duas frases, em japonês ou inglês. O texto é impresso no formulário.
ask-reason-phrases = Frases que você pode usar
ask-reason-phrases-note = Escolha a que for verdadeira no seu caso. Você pode mudá-la depois.
ask-late-reason = Por que o pedido está atrasado?
ask-late-reason-hint = Os 14 dias já passaram. Diga em poucas palavras o motivo, em japonês ou inglês. Com essa resposta é feita uma carta.
ask-name = Qual é o seu nome?
ask-name-hint = Em maiúsculas do alfabeto latino, como no passaporte: veja as duas últimas linhas da página da foto. Sem acentos: NGUYEN, não Nguyễn.
ask-name-where = No cartão, o nome fica no alto. Se você tem um nome só, deixe o outro campo em branco.
ask-name-check = Comparar com o passaporte (opcional)
ask-name-check-hint = Copie as duas linhas com <<<< que ficam embaixo na página da foto do passaporte. Elas são comparadas com o seu nome e algumas outras respostas, não impressas.
ask-nationality = Qual é a sua nacionalidade ou região?
ask-nationality-hint = Como no passaporte.
ask-nationality-choose = Escolha
ask-nationality-other = Não está na lista: escreva
ask-birth-date = Quando você nasceu?
ask-birth-date-hint = Pelo calendário ocidental, como no passaporte. Por exemplo: 1998 4 12.
ask-sex = Qual é o seu sexo, como está no cartão?
ask-sex-male = Masculino (男)
ask-sex-female = Feminino (女)
ask-address = Qual é o seu endereço no Japão?
ask-address-hint = O endereço registrado, em japonês se puder, com o nome do prédio e o número do apartamento. Por exemplo: 東京都新宿区西新宿二丁目8番1号 新宿ハイツ203
ask-address-where = Está em uma cópia do cartão antigo, no atestado de residência (住民票), em uma carta da prefeitura ou nos documentos do seguro de saúde. Com o celular, você pode copiar o texto de uma foto.
ask-card-number = Qual é o número do cartão perdido?
ask-card-number-hint = Duas letras, oito algarismos, duas letras. Por exemplo: AB12345678CD.
ask-card-number-where = No alto do cartão, à direita. Em cópias antigas, no atestado de residência (住民票), se você pediu que o número aparecesse, ou na sua empresa ou escola.
ask-card-number-unknown = Não sei o número
ask-permission = Você tem permissão para outras atividades, como arubaito?
ask-permission-hint = A permissão (資格外活動許可) está carimbada no verso do cartão (embaixo) ou colada no passaporte. A maioria dos estudantes que fazem arubaito tem. Se o seu status de residência permite qualquer trabalho, a resposta normalmente é não.
ask-phone = Em que número a Imigração pode falar com você?
ask-phone-hint = Basta um. Por exemplo: 090-1234-5678.
ask-passport = Você pode mostrar o passaporte no balcão?
ask-passport-reason = Por que você não pode mostrar o passaporte?
ask-passport-reason-hint = Em poucas palavras, em japonês ou inglês. Com essa resposta é feita uma carta.
ask-who = Quem leva o pedido à Imigração?
ask-who-applicant = A pessoa que perdeu o cartão
ask-who-representative = Um parente que mora com essa pessoa e assina por ela
ask-who-representative-note = No caso de menores de 16 anos, de doença ou a pedido da pessoa. O parente precisa ter 16 anos ou mais.
ask-who-agent = Despachante administrativo (gyosei shoshi), advogado ou funcionário da empresa ou escola
ask-who-agent-note = Só quem tem um cartão da Imigração para isso. Quem assina o formulário é a própria pessoa que perdeu o cartão.
ask-who-both = Um parente assina pela pessoa, e um despachante, advogado ou funcionário leva os documentos
ask-representative = Quem é o parente que faz o pedido?
ask-representative-hint = Nomes no alfabeto latino ou em japonês, como nos documentos do parente.
ask-ground-minor = A pessoa tem menos de 16 anos
ask-ground-illness = A pessoa está doente
ask-ground-request = A pessoa pediu isso ao parente
ask-agent = Quem leva os documentos?
ask-agent-hint = Como está no cartão da Imigração dessa pessoa.
ask-photo = Sua foto
ask-photo-hint = Tirada nos últimos { $months } meses, de frente, sem chapéu, com fundo liso. Foto de celular serve, se outra pessoa a tirar com luz do dia, diante de uma parede branca.
ask-photo-file = Arquivo da foto
ask-photo-camera = Tirar uma foto agora
ask-photo-print = Imprimir no formulário
ask-photo-paste = Vou colar à mão uma foto de 3 × 4 cm
ask-photo-taken-on-hint = Por exemplo: 2026 11 20. Se não souber, deixe em branco.

## A foto no quadro

photo-title = Sua foto está bem enquadrada?
photo-alt = Sua foto como será impressa
photo-lines = As linhas mostram onde a Imigração quer a cabeça: o topo entre as duas de cima, o queixo entre as duas de baixo, o nariz na linha do meio.
photo-untouched = A foto é recortada e reduzida, mas nunca alterada de outra forma.
photo-up = Recorte para cima
photo-down = Recorte para baixo
photo-left = Recorte à esquerda
photo-right = Recorte à direita
photo-closer = Aproximar
photo-wider = Afastar
photo-auto = Achar o rosto de novo
photo-other = Escolher outra foto
photo-fine = Nenhum problema foi encontrado. Confira você também: olhos abertos, nada na frente do rosto.
photo-moved = O recorte mudou.
photo-edge = Não dá para ir além: a foto termina ali.
photo-keep = Usar esta foto
photo-have = Você já escolheu uma foto.

## As respostas

check-title = Confira suas respostas
check-note = Elas são impressas como estão aqui. Compare com o passaporte e, se tiver, com uma cópia do cartão.
check-change = Alterar
check-empty = Não informado
check-printed-as = impresso como { $value }
check-section-loss = A perda
check-section-person = A pessoa que perdeu o cartão
check-section-contact = Contato e passaporte
check-section-filer = Quem vai à Imigração
check-section-photo = Foto
check-make = Gerar o formulário
check-save-heading = Continuar depois
check-save-note = O arquivo contém suas respostas, sem a foto. Guarde-o bem: quem tiver o arquivo pode ler tudo.
check-save-photo = O arquivo também não diz se a foto é impressa ou colada: para fazer o mesmo formulário na linha de comando, use --photo ARQUIVO ou --no-photo.
check-save-button = Salvar as respostas
check-photo-printed = Impressa no formulário
check-photo-pasted = Colada à mão

## O formulário pronto

made-title = Seu formulário está pronto
made-lead = Baixe tudo e imprima. Onde for pedida uma assinatura, a pessoa indicada ali assina à mão; ninguém mais pode assinar.
made-all = Baixar todos os documentos (ZIP)
made-papers = Os documentos, um por um
made-download = Baixar: { $what }
made-preview = O formulário
made-preview-alt = Página { $number } do formulário pronto. A “Explicação do seu formulário” lista o que está em cada campo.
made-print-heading = Impressão
made-print-size = A4, só de um lado, a 100% (“tamanho real”, 実際のサイズ), não “ajustar à página” (用紙に合わせる).
made-print-shop = Não tem impressora? As lojas de conveniência (konbini) imprimem de um pen drive ou pelo aplicativo delas: escolha A4 e “sem redimensionar”. Depois, apague lá os arquivos.
made-print-photo = A foto é impressa no formulário. Leve também uma foto em papel do mesmo tamanho: não sabemos se todos os balcões aceitam a impressa.
made-print-sign = Assine com caneta. Não use caneta que pode ser apagada.
made-next-heading = O que fazer agora
made-change = Alterar uma resposta
paper-application = Formulário do pedido (在留カード再交付申請書)
paper-statement = Declaração da perda (陳述書)
paper-late-reason = Carta: motivo do atraso do pedido (遅延理由書)
paper-passport-reason = Carta: por que não há passaporte (旅券を提示できない理由書)
paper-power-of-attorney = Procuração (委任状)
paper-checklist = Lista: o que levar, onde e até quando
paper-key-sheet = Explicação do seu formulário, no seu idioma

## Os nomes das respostas

item-nationality = Nacionalidade ou região
item-birth-date = Data de nascimento
item-name = Nome completo
item-family-name = Sobrenome
item-given-name = Nome
item-kanji-name = Nome em kanji
item-sex = Sexo
item-address = Endereço no Japão
item-card-number = Número do cartão perdido
item-activity-permission = Permissão para outras atividades
item-loss-kind = O que aconteceu
item-loss-reason = Como foi perdido
item-loss-known-on = Percebeu em
item-loss-abroad = Percebeu no exterior
item-loss-reentered-on = Voltou ao Japão em
item-loss-place = Onde foi perdido
item-loss-police-station = Delegacia ou posto (koban)
item-loss-police-receipt-number = Número de protocolo
item-loss-police-reported-on = Registrado em
item-loss-late-reason = Motivo do atraso
item-representative-name = Nome do parente
item-representative-relationship = Relação com o requerente
item-representative-address = Endereço do parente
item-representative-birth-date = Data de nascimento do parente
item-representative-cohabiting = Moram juntos
item-representative-ground = Por que o parente faz o pedido
item-agent-name = Nome de quem leva os documentos
item-agent-address = Endereço dessa pessoa
item-agent-organization = Empresa, escola ou escritório
item-agent-phone = Telefone dessa pessoa
item-agent-approval-number = Número no cartão da Imigração
item-contact-phone = Telefone
item-contact-mobile = Celular
item-photo = Foto
item-photo-taken-on = Foto tirada em
item-signed-on = Data ao lado da assinatura
item-passport-mrz = As duas linhas do passaporte
item-passport-available = Pode mostrar o passaporte
item-passport-unavailable-reason = Por que não mostra o passaporte
item-residence-status = Status de residência
item-period-of-stay = Período de permanência

## Frases para escolher; cada uma é o sentido de uma frase japonesa

phrase-lost-train = Perdi no trem a carteira com o cartão dentro.
phrase-lost-out = Deixei cair a carteira com o cartão dentro quando estava fora de casa.
phrase-lost-bag = Esqueci em algum lugar a bolsa com o cartão dentro, e ela não foi encontrada.
phrase-lost-move = Eu guardava o cartão em casa e o perdi na mudança.
phrase-lost-unknown = Eu levava o cartão na carteira e não sei quando nem onde o perdi.
phrase-stolen-bag = Roubaram a bolsa com o cartão dentro.
phrase-stolen-bicycle = Roubaram a bolsa que estava na cesta da minha bicicleta, com o cartão dentro.
phrase-stolen-home = Um ladrão entrou na minha casa e roubou o cartão.
phrase-destroyed-fire = O cartão queimou em um incêndio na minha casa.
phrase-destroyed-flood = A água levou o cartão quando minha casa ficou inundada.
phrase-destroyed-quake = O cartão se perdeu quando minha casa desabou em um terremoto.
phrase-other-rubbish = Joguei o cartão fora por engano, junto com outros papéis.
phrase-late-unaware = Eu não sabia que precisava fazer o pedido em até 14 dias.
phrase-late-ill = Eu estava doente.
phrase-late-searching = Eu estava procurando o cartão.
phrase-passport-lost = Perdi o passaporte junto com o cartão.
phrase-passport-embassy = O passaporte está na embaixada para ser renovado.
phrase-father = Pai
phrase-mother = Mãe
phrase-husband = Marido
phrase-wife = Esposa
phrase-child = Filho ou filha
phrase-sibling = Irmão ou irmã

## Para empresas, escolas e despachantes

office-title = Formulários para várias pessoas
office-lead = Escolha uma tabela com as pessoas. Cada linha é conferida como um formulário individual. Corrija na página o que estiver errado e depois receba todos os formulários em um só arquivo.
office-table = Tabela (Excel ou CSV)
office-table-hint = A primeira linha traz os nomes das colunas, em japonês ou inglês.
office-template-xlsx = Tabela vazia (Excel)
office-template-csv = Tabela vazia (CSV)
office-photos = Fotos (ZIP)
office-photos-hint = O nome de cada arquivo é o número do cartão, o número de funcionário ou o nome da pessoa.
office-photos-paste = As fotos são coladas à mão
office-agent-heading = Quem leva os documentos
office-agent-note = Preenchido uma só vez e impresso em todos os formulários que não indicam outra pessoa.
office-check = Conferir a tabela
office-rows-title = { $count ->
    [one] { $count } pessoa
   *[other] { $count } pessoas
 }
office-ready = Prontas: { $count }
office-refused = A corrigir: { $count }
office-warned = A conferir: { $count }
office-order = Quem tem o último dia mais cedo vem primeiro.
office-row = Linha { $row }
office-row-state = Situação
office-row-person = Pessoa
office-row-last = Último dia
office-row-problems = Problemas
office-row-fine = Pronta
office-row-look = A conferir
office-row-bad = A corrigir
office-row-mend = Corrigir linha { $row }
office-again = Conferir de novo
office-refused-download = Baixar as linhas a corrigir
office-make-heading = Receber os formulários
office-make-merged = Um PDF com todos os formulários
office-make-zip = ZIP com um PDF por pessoa
office-make-packets = Com todos os outros documentos de cada pessoa
office-make-button = Gerar formulários
office-photos-again = As fotos não ficam guardadas. Escolha o ZIP de novo para os formulários finais.
office-progress = { $done } de { $total } concluídos
office-finished = Todos os formulários estão prontos.
office-save = Salvar o arquivo
office-missing = As pessoas a seguir não têm formulário neste arquivo:
office-none = Nenhuma linha está pronta ainda.
office-table-problem = Não é possível ler a tabela
office-empty = Escolha primeiro uma tabela.
office-crowded = A tabela tem mais de { $most } linhas. Divida-a ou use a linha de comando (zairyu batch), que não tem esse limite.
office-photos-broken = Não é possível ler o ZIP de fotos. Ele pode estar danificado ou ter dois arquivos com o mesmo nome; compacte as fotos de novo.
office-photos-locked = O ZIP de fotos está protegido por senha. Compacte as fotos de novo, sem senha.
office-photos-crowded = O ZIP tem mais de { $most } arquivos. Compacte só as fotos das pessoas da tabela.
office-first = Só as { $count } primeiras destas linhas aparecem com campos para preencher. Confira de novo para ver as seguintes, ou baixe as linhas a corrigir.

## Quando algo dá errado

wrong-title = Não deu certo
wrong-not-found = Esta página não existe.
wrong-too-large = O que você enviou é grande demais. Uma foto pode ter até { $photo } MB; uma tabela com as fotos, até { $office } MB.
wrong-too-slow = Demorou demais para chegar.
wrong-busy = Há gente demais aqui neste momento. Tente de novo em um minuto; suas respostas continuam na página anterior.
wrong-broken = A falha é deste programa, não sua. Nada foi gerado.
wrong-foreign = Esta solicitação veio de outro site e não foi atendida.
wrong-unreadable = Não foi possível ler o que chegou.
wrong-file = Este arquivo não foi salvo aqui.
wrong-back = Volte com o “voltar” do navegador; suas respostas continuam lá.
